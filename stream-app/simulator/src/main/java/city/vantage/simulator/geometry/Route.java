package city.vantage.simulator.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A way along the ground, measured in metres from its start. Beyond either end it goes straight on. */
public final class Route {
    private static final double ARC_STEP_RADIANS = Math.PI / 36;

    private final List<Point> points;
    private final double[] distances;
    private final List<Placement> starts;
    private final List<Point> directions;

    private Route(List<Point> points) {
        this.points = List.copyOf(points);
        this.distances = new double[points.size()];
        for (var i = 1; i < distances.length; i++) {
            distances[i] = distances[i - 1] + points.get(i).distanceTo(points.get(i - 1));
        }
        this.starts = IntStream.range(0, points.size() - 1)
                .mapToObj(leg -> new Placement(
                        points.get(leg),
                        points.get(leg + 1).minus(points.get(leg)).headingRadians()))
                .toList();
        this.directions = starts.stream().map(Placement::direction).toList();
    }

    public static Route straight(Point from, Point to) {
        return new Route(List.of(from, to));
    }

    /** Through the corners, each rounded with an arc of the radius; the legs must be long enough for the arcs. */
    public static Route through(List<Point> corners, double radiusMetres) {
        var points = new ArrayList<Point>();
        points.add(corners.getFirst());
        for (var i = 1; i < corners.size() - 1; i++) {
            points.addAll(rounded(corners.get(i - 1), corners.get(i), corners.get(i + 1), radiusMetres));
        }
        points.add(corners.getLast());
        return new Route(points);
    }

    private static List<Point> rounded(Point before, Point corner, Point after, double radius) {
        var in = corner.minus(before).headingRadians();
        var turn = turn(in, after.minus(corner).headingRadians());
        if (Math.abs(turn) < ARC_STEP_RADIANS) {
            return List.of(corner);
        }
        var tangent = radius * StrictMath.tan(Math.abs(turn) / 2);
        var start = corner.minus(Point.polar(in, tangent));
        var side = Math.signum(turn);
        var centre = start.plus(Point.polar(in + side * Math.PI / 2, radius));
        var steps = (int) Math.ceil(Math.abs(turn) / ARC_STEP_RADIANS);
        var arc = new ArrayList<Point>();
        for (var i = 0; i <= steps; i++) {
            arc.add(centre.plus(Point.polar(in - side * Math.PI / 2 + turn * i / steps, radius)));
        }
        return arc;
    }

    /** The smallest turn from one heading to another, positive to the left, in (-π, π]. */
    public static double turn(double fromRadians, double toRadians) {
        var turn = (toRadians - fromRadians) % (2 * Math.PI);
        if (turn > Math.PI) {
            return turn - 2 * Math.PI;
        }
        return turn <= -Math.PI ? turn + 2 * Math.PI : turn;
    }

    public double length() {
        return distances[distances.length - 1];
    }

    public Placement at(double distanceMetres) {
        var leg = legAt(distanceMetres);
        var from = starts.get(leg);
        var position = from.position().plus(directions.get(leg).times(distanceMetres - distances[leg]));
        return new Placement(position, from.headingRadians());
    }

    private int legAt(double distanceMetres) {
        var leg = 0;
        while (leg < distances.length - 2 && distances[leg + 1] <= distanceMetres) {
            leg++;
        }
        return leg;
    }

    /** How far along the route its point nearest to {@code point} lies. */
    public double distanceOf(Point point) {
        var best = 0.0;
        var gap = Double.POSITIVE_INFINITY;
        for (var leg = 0; leg < distances.length - 1; leg++) {
            var from = points.get(leg);
            var along = points.get(leg + 1).minus(from);
            var length = distances[leg + 1] - distances[leg];
            var share = Math.clamp(point.minus(from).dot(along) / (length * length), 0.0, 1.0);
            var distance = point.distanceTo(from.plus(along.times(share)));
            if (distance < gap) {
                gap = distance;
                best = distances[leg] + share * length;
            }
        }
        return best;
    }
}
