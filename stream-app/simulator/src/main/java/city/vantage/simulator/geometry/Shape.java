package city.vantage.simulator.geometry;

import java.util.List;
import java.util.stream.Stream;

/** A body's surface. */
public final class Shape {
    private final List<Face> faces;
    private final Point3 middle;
    private final double radius;

    public Shape(List<Face> faces) {
        this.faces = List.copyOf(faces);
        var low = new double[] {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        var high = new double[] {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        faces.stream().flatMap(face -> face.corners().stream()).forEach(corner -> {
            var at = new double[] {corner.x(), corner.y(), corner.z()};
            for (var axis = 0; axis < at.length; axis++) {
                low[axis] = Math.min(low[axis], at[axis]);
                high[axis] = Math.max(high[axis], at[axis]);
            }
        });
        var from = new Point3(low[0], low[1], low[2]);
        this.middle = from.towards(new Point3(high[0], high[1], high[2]), 0.5);
        this.radius = middle.minus(from).length();
    }

    public static Shape join(Stream<Shape> shapes) {
        return new Shape(shapes.flatMap(shape -> shape.faces.stream()).toList());
    }

    public List<Face> faces() {
        return faces;
    }

    /** Middle of a ball that holds the shape. */
    public Point3 middle() {
        return middle;
    }

    /** Radius of that ball, in metres. */
    public double radius() {
        return radius;
    }
}
