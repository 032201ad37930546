package city.vantage.simulator.render;

import city.vantage.simulator.camera.Pinhole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Remembers what is painted, so that it can be drawn band by band: the samples of a band fit the processor's cache. */
final class Strokes extends Canvas {
    private final List<Stroke> strokes = new ArrayList<>();

    private record Stroke(List<Outline> outlines, Consumer<DepthBuffer> effect) {
        boolean reaches(Window window) {
            for (var outline : outlines) {
                if (outline.reaches(window)) {
                    return true;
                }
            }
            return false;
        }
    }

    Strokes(Pinhole camera) {
        super(camera);
    }

    @Override
    void fill(Outline outline, int rgb, float light, int body) {
        strokes.add(new Stroke(List.of(outline), buffer -> buffer.fill(outline, rgb, light, body)));
    }

    @Override
    void shade(Outline outline, float level) {
        strokes.add(new Stroke(List.of(outline), buffer -> buffer.shade(outline, level)));
    }

    @Override
    void brighten(List<Outline> outlines, float light) {
        strokes.add(new Stroke(outlines, buffer -> buffer.brighten(outlines, light)));
    }

    /** Repeats all of it in the same order, in the buffer's window. */
    void drawOn(DepthBuffer buffer) {
        for (var stroke : strokes) {
            if (stroke.reaches(buffer.window())) {
                stroke.effect.accept(buffer);
            }
        }
    }
}
