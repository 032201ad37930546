package city.vantage.simulator.sight;

import city.vantage.simulator.geometry.Point3;
import city.vantage.simulator.geometry.Shape;
import java.util.Arrays;
import java.util.LinkedHashSet;

/**
 * What is left of a shape when only its outline matters: its outermost corners, which tell where in a frame it is, and
 * a stack of blocks, one for each slice of its height, which tells what it hides and how much of it is hidden. All in
 * the shape's own axes.
 */
final class Silhouette {
    /** Rings of directions, besides straight up and down. The level one counts most: frames are level too. */
    private static final double[] RING_ELEVATIONS = {0, Math.PI / 7, -Math.PI / 7, Math.PI / 3, -Math.PI / 3};

    private static final int AROUND = 24;

    /** Numbers that describe a block: its lower and upper corner. */
    static final int BLOCK = 6;

    /** Corners, three numbers each. */
    final double[] corners;

    final double[] blocks;
    final Point3 low;
    final Point3 high;

    private Silhouette(double[] corners, double[] blocks, Point3 low, Point3 high) {
        this.corners = corners;
        this.blocks = blocks;
        this.low = low;
        this.high = high;
    }

    static Silhouette of(Shape shape, int slices) {
        var points = shape.faces().stream()
                .flatMap(face -> face.corners().stream())
                .distinct()
                .toArray(Point3[]::new);
        var low = new Point3(
                Arrays.stream(points).mapToDouble(Point3::x).min().orElseThrow(),
                Arrays.stream(points).mapToDouble(Point3::y).min().orElseThrow(),
                Arrays.stream(points).mapToDouble(Point3::z).min().orElseThrow());
        var high = new Point3(
                Arrays.stream(points).mapToDouble(Point3::x).max().orElseThrow(),
                Arrays.stream(points).mapToDouble(Point3::y).max().orElseThrow(),
                Arrays.stream(points).mapToDouble(Point3::z).max().orElseThrow());
        return new Silhouette(outermost(points), new Slicing(shape, low.z(), high.z(), slices).blocks(), low, high);
    }

    /** Those that lie furthest in some direction. */
    private static double[] outermost(Point3[] points) {
        var found = new LinkedHashSet<Point3>();
        found.add(furthest(points, Point3.UP));
        found.add(furthest(points, Point3.UP.times(-1)));
        for (var elevation : RING_ELEVATIONS) {
            for (var i = 0; i < AROUND; i++) {
                var angle = 2 * Math.PI * i / AROUND;
                var level = StrictMath.cos(elevation);
                found.add(furthest(
                        points,
                        new Point3(
                                level * StrictMath.cos(angle),
                                level * StrictMath.sin(angle),
                                StrictMath.sin(elevation))));
            }
        }
        return found.stream()
                .flatMapToDouble(point -> Arrays.stream(new double[] {point.x(), point.y(), point.z()}))
                .toArray();
    }

    private static Point3 furthest(Point3[] points, Point3 direction) {
        var best = points[0];
        for (var point : points) {
            best = point.dot(direction) > best.dot(direction) ? point : best;
        }
        return best;
    }
}
