package city.vantage.simulator.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Builds a shape from simple solids, placed along a frame's axes. All measures are metres in that frame. */
public final class Modeller {
    private static final int AROUND = 8;

    private final Frame frame;
    private final List<Face> faces = new ArrayList<>();

    public Modeller(Frame frame) {
        this.frame = frame;
    }

    public Shape shape() {
        return new Shape(faces);
    }

    public Modeller add(Shape shape) {
        faces.addAll(shape.faces());
        return this;
    }

    public Modeller face(Finish finish, int rgb, Point3... corners) {
        faces.add(Face.of(List.of(corners), rgb, finish));
        return this;
    }

    /** A cuboid between two opposite corners. */
    public Modeller box(Point3 low, Point3 high, int rgb) {
        return prism(
                List.of(
                        new Point(low.x(), low.z()),
                        new Point(high.x(), low.z()),
                        new Point(high.x(), high.z()),
                        new Point(low.x(), high.z())),
                low.y(),
                high.y(),
                rgb);
    }

    /** A convex side view (x ahead, y above), extruded from right to left. */
    public Modeller prism(List<Point> outline, double rightMost, double leftMost, int rgb) {
        var right = outline.stream().map(p -> frame.point(p.x(), rightMost, p.y()));
        var left = outline.stream().map(p -> frame.point(p.x(), leftMost, p.y()));
        return hull(right.toList(), left.toList(), rgb);
    }

    /** A convex solid with flat sides between two outlines in space, which have the same number of corners. */
    public Modeller hull(List<Point3> first, List<Point3> last, int rgb) {
        var inside = centre(first).towards(centre(last), 0.5);
        outward(first, inside, rgb);
        outward(last, inside, rgb);
        for (var i = 0; i < first.size(); i++) {
            var next = (i + 1) % first.size();
            outward(List.of(first.get(i), last.get(i), last.get(next), first.get(next)), inside, rgb);
        }
        return this;
    }

    private void outward(List<Point3> corners, Point3 inside, int rgb) {
        var face = Face.of(corners, rgb, Finish.MATTE);
        faces.add(face.normal().dot(face.centre().minus(inside)) < 0 ? face.turned() : face);
    }

    private static Point3 centre(List<Point3> corners) {
        return Face.of(corners, 0, Finish.MATTE).centre();
    }

    /** A round bar between two points, thinner or thicker towards its end. */
    public Modeller bar(Point3 from, double radiusFrom, Point3 to, double radiusTo, int rgb) {
        var start = frame.point(from.x(), from.y(), from.z());
        var end = frame.point(to.x(), to.y(), to.z());
        var axis = end.minus(start).unit();
        var side = Math.abs(axis.z()) > 0.9 ? new Point3(1, 0, 0) : Point3.UP;
        var across = axis.cross(side).unit();
        var other = axis.cross(across);
        return hull(ring(start, radiusFrom, across, other), ring(end, radiusTo, across, other), rgb);
    }

    private static List<Point3> ring(Point3 centre, double radius, Point3 across, Point3 other) {
        return IntStream.range(0, AROUND)
                .mapToObj(i -> -2 * Math.PI * i / AROUND)
                .map(angle -> centre.plus(across.times(radius * StrictMath.cos(angle)))
                        .plus(other.times(radius * StrictMath.sin(angle))))
                .toList();
    }

    /** A ball, or an egg where the half height differs from the radius. */
    public Modeller ball(Point3 centre, double radius, double halfHeight, int rgb) {
        double[] heights = {-1, -0.6, 0.15, 0.75, 1};
        double[] radii = {0.45, 0.85, 1, 0.65, 0.2};
        for (var i = 1; i < heights.length; i++) {
            var low = new Point3(centre.x(), centre.y(), centre.z() + heights[i - 1] * halfHeight);
            var high = new Point3(centre.x(), centre.y(), centre.z() + heights[i] * halfHeight);
            bar(low, radii[i - 1] * radius, high, radii[i] * radius, rgb);
        }
        return this;
    }
}
