package city.vantage.conflict;

import city.vantage.incident.ViewKind;
import city.vantage.motion.CameraTracks;
import city.vantage.motion.Track;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

/** How the parties of an incident move past each other, every {@value #STEP_MILLIS} ms, as the cameras above the street agree. */
record Course(List<Moment> moments) {
    static final long STEP_MILLIS = 250;

    /** Of a longer incident, the end is looked at. */
    private static final long LONGEST_MILLIS = 120_000;

    /** In own sizes a second. */
    private static final double STANDING = 0.2;

    /** Longer than this, a straight line says nothing about the future. */
    private static final double LONGEST_FORECAST_SECONDS = 10;

    Course {
        moments = List.copyOf(moments);
    }

    static Course of(Collection<CameraTracks> cameras) {
        var above = cameras.stream()
                .filter(camera -> camera.viewKind() == ViewKind.OVERHEAD)
                .filter(camera ->
                        !camera.pedestrian().isEmpty() && !camera.vehicle().isEmpty())
                .toList();
        var end = above.stream().mapToLong(Course::end).max().orElse(-1);
        var start = Math.max(0, end - LONGEST_MILLIS) / STEP_MILLIS;
        return new Course(LongStream.rangeClosed(start, Math.floorDiv(end, STEP_MILLIS))
                .mapToObj(step -> moment(above, step * STEP_MILLIS))
                .toList());
    }

    /** The least while both move; not a number where they are never on a collision course. */
    double secondsToCollision() {
        return moments.stream()
                .filter(moment -> moment.pedestrianSpeed() > STANDING && moment.vehicleSpeed() > STANDING)
                .mapToDouble(moment -> 1 / moment.urgency())
                .filter(seconds -> seconds <= LONGEST_FORECAST_SECONDS)
                .min()
                .orElse(Double.NaN);
    }

    private static long end(CameraTracks camera) {
        return Math.max(end(camera.pedestrian()), end(camera.vehicle()));
    }

    private static long end(Track track) {
        return track.points().getLast().millis();
    }

    private static Moment moment(List<CameraTracks> cameras, long millis) {
        var seen = new ArrayList<Moment>();
        for (var camera : cameras) {
            LocalMotion.at(camera.pedestrian(), millis)
                    .flatMap(pedestrian ->
                            LocalMotion.at(camera.vehicle(), millis).map(vehicle -> Moment.of(pedestrian, vehicle)))
                    .ifPresent(seen::add);
        }
        return seen.isEmpty()
                ? Moment.UNKNOWN
                : new Moment(
                        Median.of(seen, Moment::pedestrianSpeed),
                        Median.of(seen, Moment::vehicleSpeed),
                        Median.of(seen, Moment::gap),
                        Median.of(seen, Moment::urgency));
    }
}
