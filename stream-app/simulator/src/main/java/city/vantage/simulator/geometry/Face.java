package city.vantage.simulator.geometry;

import java.util.List;

/**
 * A flat convex piece of a surface.
 *
 * @param corners three or more, counter-clockwise as seen from outside
 * @param rgb 0xRRGGBB in full light
 * @param finish how it answers light
 */
public record Face(List<Point3> corners, int rgb, Finish finish) {
    public Face {
        corners = List.copyOf(corners);
    }

    public Point3 normal() {
        var first = corners.get(0);
        return corners.get(1).minus(first).cross(corners.get(2).minus(first)).unit();
    }

    public Point3 centre() {
        var sum = new Point3(0, 0, 0);
        for (var corner : corners) {
            sum = sum.plus(corner);
        }
        return sum.times(1.0 / corners.size());
    }
}
