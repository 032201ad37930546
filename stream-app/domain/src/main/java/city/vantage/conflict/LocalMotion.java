package city.vantage.conflict;

import city.vantage.incident.Box;
import city.vantage.motion.Track;
import city.vantage.view.PathPoint;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

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
        var near = track.between(millis - REACH_MILLIS, millis + REACH_MILLIS).points();
        if (near.size() < 2 || near.getLast().millis() - near.getFirst().millis() < SHORTEST_MILLIS) {
            return Optional.empty();
        }
        var lines = new Lines(near, millis);
        var left = lines.at(Box::x);
        var right = lines.at(Box::right);
        var top = lines.at(Box::y);
        var bottom = lines.at(Box::bottom);
        return right > left && bottom > top
                ? Optional.of(new LocalMotion(
                        Box.ofCorners(left, top, right, bottom),
                        lines.perSecond(Box::centreX),
                        lines.perSecond(Box::bottom)))
                : Optional.empty();
    }

    double speed() {
        return StrictMath.hypot(right, down);
    }

    /** Lines through points, as functions of the seconds after {@code millis}. */
    private record Lines(List<PathPoint> points, long millis, double weight, double meanSeconds, double spread) {
        Lines(List<PathPoint> points, long millis) {
            double weight = 0;
            double sum = 0;
            for (var point : points) {
                weight += weight(seconds(point, millis));
                sum += weight(seconds(point, millis)) * seconds(point, millis);
            }
            var mean = sum / weight;
            double spread = 0;
            for (var point : points) {
                var off = seconds(point, millis) - mean;
                spread += weight(seconds(point, millis)) * off * off;
            }
            this(points, millis, weight, mean, spread);
        }

        double at(ToDoubleFunction<Box> quantity) {
            double sum = 0;
            for (var point : points) {
                sum += weight(seconds(point, millis)) * quantity.applyAsDouble(point.box());
            }
            return sum / weight - perSecond(quantity) * meanSeconds;
        }

        double perSecond(ToDoubleFunction<Box> quantity) {
            double sum = 0;
            for (var point : points) {
                var seconds = seconds(point, millis);
                sum += weight(seconds) * (seconds - meanSeconds) * quantity.applyAsDouble(point.box());
            }
            return sum / spread;
        }

        private static double seconds(PathPoint point, long millis) {
            return (point.millis() - millis) / 1_000.0;
        }

        private static double weight(double seconds) {
            var share = seconds * 1_000 / (REACH_MILLIS * BEYOND);
            return 1 - share * share;
        }
    }
}
