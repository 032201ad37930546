package city.vantage.simulator.geometry;

import java.util.List;

/**
 * A flat convex piece of a surface.
 *
 * @param corners three or more, counter-clockwise as seen from outside
 * @param normal unit vector outwards
 * @param rgb 0xRRGGBB in full light
 * @param finish how it answers light
 */
public record Face(List<Point3> corners, Point3 normal, int rgb, Finish finish) {
    public Face {
        corners = List.copyOf(corners);
    }

    public static Face of(List<Point3> corners, int rgb, Finish finish) {
        var first = corners.get(0);
        var normal =
                corners.get(1).minus(first).cross(corners.get(2).minus(first)).unit();
        return new Face(corners, normal, rgb, finish);
    }

    /** The face as seen from its other side. */
    public Face turned() {
        return new Face(corners.reversed(), normal.times(-1), rgb, finish);
    }

    public Point3 centre() {
        var sum = new Point3(0, 0, 0);
        for (var corner : corners) {
            sum = sum.plus(corner);
        }
        return sum.times(1.0 / corners.size());
    }
}
