package city.vantage.conflict;

import city.vantage.incident.Box;
import city.vantage.motion.Track;
import java.util.Optional;

/**
 * Where a party is in a picture about a time, and how fast it moves then: straight lines of least squares through the
 * sides of its boxes around that time, of which near ones count more (Epanechnikov's weights).
 *
 * @param right pixels a second
 * @param down pixels a second, of the lower edge
 */
record LocalMotion(Box box, double right, double down) {
    private static final long REACH_MILLIS = 1_000;

    /** So that a box at the very end of the reach still counts a little. */
    private static final double BEYOND = 1.05;

    /** Boxes of a shorter time show the jitter of the detector, and no motion. */
    private static final long SHORTEST_MILLIS = 300;

    /** Empty where too little was seen around the time. */
    static Optional<LocalMotion> at(Track track, long millis) {
        var near = track.pointsBetween(millis - REACH_MILLIS, millis + REACH_MILLIS);
        if (near.size() < 2 || near.getLast().millis() - near.getFirst().millis() < SHORTEST_MILLIS) {
            return Optional.empty();
        }
        var left = new Line();
        var right = new Line();
        var top = new Line();
        var bottom = new Line();
        for (var point : near) {
            var seconds = (point.millis() - millis) / 1_000.0;
            var box = point.box();
            left.add(seconds, box.x());
            right.add(seconds, box.right());
            top.add(seconds, box.y());
            bottom.add(seconds, box.bottom());
        }
        return right.here() > left.here() && bottom.here() > top.here()
                ? Optional.of(new LocalMotion(
                        Box.ofCorners(left.here(), top.here(), right.here(), bottom.here()),
                        (left.perSecond() + right.perSecond()) / 2,
                        bottom.perSecond()))
                : Optional.empty();
    }

    double speed() {
        return StrictMath.hypot(right, down);
    }

    /** A line through values at seconds from here. */
    private static final class Line {
        private double weights;
        private double seconds;
        private double squares;
        private double values;
        private double products;

        void add(double at, double value) {
            var share = at * 1_000 / (REACH_MILLIS * BEYOND);
            var weight = 1 - share * share;
            weights += weight;
            seconds += weight * at;
            squares += weight * at * at;
            values += weight * value;
            products += weight * at * value;
        }

        double perSecond() {
            return (weights * products - seconds * values) / (weights * squares - seconds * seconds);
        }

        double here() {
            return (values - perSecond() * seconds) / weights;
        }
    }
}
