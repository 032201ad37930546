package city.vantage.simulator.render;

import city.vantage.simulator.camera.Pinhole;
import city.vantage.simulator.geometry.Face;
import city.vantage.simulator.geometry.Point3;
import city.vantage.simulator.geometry.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Samples of a part of a picture: colour, light on it, inverse depth, and the number of the body that shows there;
 * nearer faces win. Not thread-safe.
 */
final class DepthBuffer {
    static final int SKY = 0;
    static final int GROUND = 1;
    static final int FIXTURE = 2;
    static final int FIRST_ACTOR = 3;
    private static final double EDGE_ON = 1e-9;

    final int[] colours;
    final float[] lights;
    final float[] inverseDepths;
    final short[] bodies;
    private final Pinhole camera;
    private final Window window;

    DepthBuffer(Pinhole camera, Window window) {
        this.camera = camera;
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

    /** Draws a face where it is nearer than what is there. */
    void fill(Face face, int rgb, double light, int body) {
        scan(face, (row, from, to, inverse, slope) -> {
            var depth = inverse;
            for (var i = row + from; i < row + to; i++, depth += slope) {
                if (depth > inverseDepths[i]) {
                    inverseDepths[i] = (float) depth;
                    colours[i] = rgb;
                    lights[i] = (float) light;
                    bodies[i] = (short) body;
                }
            }
        });
    }

    /** Lowers the light on the ground below a face to a level. */
    void shade(Face face, double level) {
        scan(face, (row, from, to, inverse, slope) -> {
            var depth = inverse;
            for (var i = row + from; i < row + to; i++, depth += slope) {
                if (bodies[i] == GROUND && depth > inverseDepths[i] && lights[i] > level) {
                    lights[i] = (float) level;
                }
            }
        });
    }

    /** Adds light on the ground below a face. */
    void brighten(Face face, double light) {
        scan(face, (row, from, to, inverse, slope) -> {
            var depth = inverse;
            for (var i = row + from; i < row + to; i++, depth += slope) {
                if (bodies[i] == GROUND && depth > inverseDepths[i]) {
                    lights[i] += (float) light;
                }
            }
        });
    }

    private void scan(Face face, Span span) {
        var corners = camera.clipped(face);
        if (corners.size() < 3) {
            return;
        }
        var normal = normal(corners);
        var offset = normal.dot(corners.getFirst());
        if (Math.abs(offset) < EDGE_ON) {
            return;
        }
        // On the plane normal·p = offset the inverse depth is linear in the pixel's column and row.
        var size = camera.frameSize();
        var perColumn = normal.x() / (camera.focalPixels() * offset);
        var perRow = normal.y() / (camera.focalPixels() * offset);
        var first = normal.z() / offset
                + perColumn * (window.x() + 0.5 - size.width() / 2.0)
                + perRow * (window.y() + 0.5 - size.height() / 2.0);
        new Outline(corners, camera, window).rows((row, left, right) -> {
            var from = Math.max(0, (int) Math.ceil(left - 0.5));
            var to = Math.min(window.width(), (int) Math.ceil(right - 0.5));
            if (from < to) {
                span.draw(row * window.width(), from, to, first + perRow * row + perColumn * from, perColumn);
            }
        });
    }

    /** Newell's normal: it stands where three corners lie on one line. */
    private static Point3 normal(List<Point3> corners) {
        var sum = new Point3(0, 0, 0);
        for (var i = 0; i < corners.size(); i++) {
            sum = sum.plus(corners.get(i).cross(corners.get((i + 1) % corners.size())));
        }
        return sum.unit();
    }

    private interface Span {
        void draw(int row, int from, int to, double inverseDepth, double perColumn);
    }
}
