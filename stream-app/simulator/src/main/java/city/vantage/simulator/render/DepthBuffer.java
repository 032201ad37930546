package city.vantage.simulator.render;

import city.vantage.simulator.camera.Pinhole;
import java.util.Arrays;
import java.util.List;

/**
 * Samples of a part of a picture: colour, light on it, inverse depth, and the number of the body that shows there;
 * nearer faces win. Light and shadow on the ground don't ask for its depth: the painter lays them just above it, so
 * they are nearer wherever the ground is seen. Not thread-safe.
 */
final class DepthBuffer extends Canvas {
    static final int SKY = 0;
    static final int GROUND = 1;
    static final int FIXTURE = 2;
    static final int FIRST_ACTOR = 3;

    final int[] colours;
    final float[] lights;
    final float[] inverseDepths;
    final short[] bodies;
    private Window window;

    DepthBuffer(Pinhole camera, Window window) {
        super(camera);
        this.window = window;
        this.colours = new int[window.area()];
        this.lights = new float[window.area()];
        this.inverseDepths = new float[window.area()];
        this.bodies = new short[window.area()];
        Arrays.fill(lights, 1);
    }

    DepthBuffer(Pinhole camera) {
        this(camera, Window.whole(camera.frameSize()));
    }

    /** Begins anew with another part of the picture, which has no more samples than the first. */
    void clear(Window next) {
        window = next;
        Arrays.fill(lights, 1);
        Arrays.fill(inverseDepths, 0);
        Arrays.fill(bodies, (short) SKY);
    }

    Window window() {
        return window;
    }

    /** How many samples show each body, by number. */
    int[] counts(int numbers) {
        var counts = new int[numbers];
        for (var shown : bodies) {
            counts[shown]++;
        }
        return counts;
    }

    /** Takes over the depths and bodies of a buffer of the same size. */
    void startFrom(DepthBuffer other) {
        System.arraycopy(other.inverseDepths, 0, inverseDepths, 0, inverseDepths.length);
        System.arraycopy(other.bodies, 0, bodies, 0, bodies.length);
    }

    /** Whether the samples of a pixel look the same: two of a row, and the two below that begin at {@code second}. */
    boolean isUniform(int first, int second) {
        return colours[first] == colours[first + 1]
                && colours[first] == colours[second]
                && colours[first] == colours[second + 1]
                && lights[first] == lights[first + 1]
                && lights[first] == lights[second]
                && lights[first] == lights[second + 1];
    }

    @Override
    void fill(Outline outline, int rgb, float light, int body) {
        var slope = outline.perColumn();
        outline.rows(window, (row, from, to) -> {
            var depth = outline.inverseDepth(from, row);
            var end = index(row, to);
            for (var i = index(row, from); i < end; i++, depth += slope) {
                if (depth > inverseDepths[i]) {
                    inverseDepths[i] = (float) depth;
                    colours[i] = rgb;
                    lights[i] = light;
                    bodies[i] = (short) body;
                }
            }
        });
    }

    @Override
    void shade(Outline outline, float level) {
        outline.rows(window, (row, from, to) -> {
            var end = index(row, to);
            for (var i = index(row, from); i < end; i++) {
                if (bodies[i] == GROUND && lights[i] > level) {
                    lights[i] = level;
                }
            }
        });
    }

    /** Row by row, so that light is added only once for all outlines above a sample. */
    @Override
    void brighten(List<Outline> outlines, float light) {
        var changes = new int[window.width() + 1];
        for (var row = window.y(); row < window.bottom(); row++) {
            for (var outline : outlines) {
                outline.row(row, window, (_, from, to) -> {
                    changes[from - window.x()]++;
                    changes[to - window.x()]--;
                });
            }
            brighten(index(row, window.x()), changes, light);
        }
    }

    /** @param changes in the number of outlines above, from one sample of the row to the next; set to 0 */
    private void brighten(int first, int[] changes, float light) {
        var above = 0;
        for (var i = 0; i < window.width(); i++) {
            above += changes[i];
            changes[i] = 0;
            if (above > 0 && bodies[first + i] == GROUND) {
                lights[first + i] += above * light;
            }
        }
        changes[window.width()] = 0;
    }

    private int index(int row, int column) {
        return (row - window.y()) * window.width() + column - window.x();
    }
}
