package city.vantage.simulator.render;

import city.vantage.simulator.camera.Pinhole;
import city.vantage.simulator.geometry.Face;
import city.vantage.simulator.geometry.Point3;
import java.util.Arrays;
import java.util.List;

/**
 * Samples of a picture with colour, inverse depth and the number of the body that shows there; nearer faces win. Number
 * 0 is the background. Not thread-safe.
 */
public final class DepthBuffer {
    public static final int BACKGROUND = 0;
    public static final int GROUND = 1;
    private static final double EDGE_ON = 1e-9;

    private final Pinhole camera;
    private final int width;
    private final int height;
    private final int[] colours;
    private final float[] inverseDepths;
    private final short[] bodies;
    private final boolean[] shadows;

    public DepthBuffer(Pinhole camera) {
        this.camera = camera;
        this.width = camera.frameSize().width();
        this.height = camera.frameSize().height();
        this.colours = new int[width * height];
        this.inverseDepths = new float[width * height];
        this.bodies = new short[width * height];
        this.shadows = new boolean[width * height];
    }

    public Pinhole camera() {
        return camera;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int[] colours() {
        return colours;
    }

    boolean[] shadows() {
        return shadows;
    }

    short[] bodies() {
        return bodies;
    }

    /** How many samples show the body. */
    public int count(int body) {
        var count = 0;
        for (var shown : bodies) {
            if (shown == body) {
                count++;
            }
        }
        return count;
    }

    void fillBackground(int row, int rgb) {
        Arrays.fill(colours, row * width, (row + 1) * width, rgb);
    }

    /** Draws a face where it is nearer than what is there. */
    public void fill(Face face, int rgb, int body) {
        scan(face, (row, from, to, inverse, slope) -> {
            var depth = inverse;
            for (var i = row * width + from; i < row * width + to; i++, depth += slope) {
                if (depth > inverseDepths[i]) {
                    inverseDepths[i] = (float) depth;
                    colours[i] = rgb;
                    bodies[i] = (short) body;
                    shadows[i] = false;
                }
            }
        });
    }

    /** Marks the ground that a face covers as lying in shadow. */
    void shade(Face face) {
        scan(face, (row, from, to, inverse, slope) -> {
            var depth = inverse;
            for (var i = row * width + from; i < row * width + to; i++, depth += slope) {
                if (bodies[i] == GROUND && depth > inverseDepths[i]) {
                    shadows[i] = true;
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
        var perColumn = normal.x() / (camera.focalPixels() * offset);
        var perRow = normal.y() / (camera.focalPixels() * offset);
        var middle = normal.z() / offset - perColumn * width / 2.0 - perRow * height / 2.0;
        new Outline(corners, camera).rows(height, (row, left, right) -> {
            var from = Math.max(0, (int) Math.ceil(left - 0.5));
            var to = Math.min(width, (int) Math.ceil(right - 0.5));
            if (from < to) {
                span.draw(row, from, to, middle + perRow * (row + 0.5) + perColumn * (from + 0.5), perColumn);
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
