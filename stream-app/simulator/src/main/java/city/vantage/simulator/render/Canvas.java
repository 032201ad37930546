package city.vantage.simulator.render;

import city.vantage.simulator.camera.Pinhole;
import city.vantage.simulator.geometry.Face;
import city.vantage.simulator.geometry.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** What a painter paints on: turns faces into outlines as a camera sees them. */
abstract class Canvas {
    private final Pinhole camera;

    Canvas(Pinhole camera) {
        this.camera = camera;
    }

    /** Draws an outline where it is nearer than what is there. */
    abstract void fill(Outline outline, int rgb, float light, int body);

    /** Lowers the light on the ground below an outline to a level. */
    abstract void shade(Outline outline, float level);

    /** Adds light on the ground, once for each of the outlines above it. */
    abstract void brighten(List<Outline> outlines, float light);

    boolean maySee(Shape shape) {
        return camera.maySee(shape);
    }

    /** Draws those faces of a shape that turn to the camera. */
    void fill(Shape shape, ToIntFunction<Face> colour, int body) {
        if (camera.maySee(shape)) {
            for (var face : shape.faces()) {
                if (camera.sees(face)) {
                    fill(face, colour.applyAsInt(face), 1, body);
                }
            }
        }
    }

    void fill(Face face, int rgb, double light, int body) {
        var outline = Outline.of(face, camera);
        if (outline != null) {
            fill(outline, rgb, (float) light, body);
        }
    }

    void shade(Face face, double level) {
        var outline = Outline.of(face, camera);
        if (outline != null) {
            shade(outline, (float) level);
        }
    }

    void brighten(List<Face> faces, double light) {
        var outlines = new ArrayList<Outline>();
        for (var face : faces) {
            var outline = Outline.of(face, camera);
            if (outline != null) {
                outlines.add(outline);
            }
        }
        brighten(outlines, (float) light);
    }
}
