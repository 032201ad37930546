package city.vantage.formation;

import city.vantage.incident.Box;
import city.vantage.motion.Track;
import city.vantage.view.Gap;
import city.vantage.view.PathPoint;
import java.util.List;

/** How near a pedestrian and a vehicle that drives, or has just driven, come to each other in one camera's picture. */
final class PairNearness {
    /** A vehicle that came about less than this within a window, in its own sizes, is parked. */
    private static final double PARKED = 0.4;

    /** Only the end of a window counts as now. In milliseconds, as are all times here. */
    private static final long NOW = 1_500;

    private static final long STEP = 100;

    /** A vehicle that has lost this much of its speed has reacted to something. */
    private static final double SLOWED_TO = 0.4;

    /** Sizes a second; who drives more slowly can't be said to have slowed down. */
    private static final double DRIVING = 0.25;

    /** A vehicle that stops for somebody counts as this much nearer: it would have come nearer. */
    private static final double SLOWED_GAP = 0.3;

    private PairNearness() {}

    /**
     * The smallest gap at the end of a window, in heights of the pedestrian's box; infinite where the vehicle is parked
     * or the two aren't seen together.
     *
     * @param end of the window
     */
    static double of(Track pedestrian, Track vehicle, long end) {
        if (vehicle.points().size() < 2 || travel(vehicle) < PARKED) {
            return Double.POSITIVE_INFINITY;
        }
        var least = Double.POSITIVE_INFINITY;
        for (var time = end - NOW; time <= end; time += STEP) {
            if (pedestrian.covers(time) && vehicle.covers(time)) {
                least = Math.min(least, Gap.onTheGround(pedestrian.at(time), vehicle.at(time)));
            }
        }
        return hasSlowed(vehicle) ? least * SLOWED_GAP : least;
    }

    private static double travel(Track vehicle) {
        return speed(vehicle.points()) * vehicle.seconds();
    }

    private static boolean hasSlowed(Track vehicle) {
        var half = vehicle.points().size() / 2;
        if (half < 2) {
            return false;
        }
        var early = speed(vehicle.points().subList(0, half));
        var late = speed(vehicle.points().subList(half, vehicle.points().size()));
        return early >= DRIVING && late <= SLOWED_TO * early;
    }

    /** In the vehicle's own sizes a second, by straight lines of least squares: one odd box doesn't make it move. */
    private static double speed(List<PathPoint> points) {
        var part = new Track(points);
        return StrictMath.hypot(
                        part.trend(Box::centreX).perSecond(),
                        part.trend(Box::bottom).perSecond())
                / part.mean(box -> Math.sqrt(box.area()));
    }
}
