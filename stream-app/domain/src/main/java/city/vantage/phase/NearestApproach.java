package city.vantage.phase;

import city.vantage.incident.Box;
import city.vantage.incident.ViewKind;
import city.vantage.motion.CameraTracks;
import city.vantage.view.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** When the parties have come as near to each other as they come, or nearly: what follows can only be its outcome. */
final class NearestApproach {
    /** So much more than the smallest gap, in body heights, is as near as the noise of boxes can tell. */
    private static final double NEARLY = 0.35;

    /** In a vehicle's own view: so much less than the largest height of the pedestrian. */
    private static final double NEARLY_LARGEST = 0.9;

    private record Sample(double seconds, double distance) {}

    private NearestApproach() {}

    /** In seconds after the incident's first frame; empty where a camera can't tell. */
    static OptionalDouble seconds(CameraTracks camera) {
        return camera.viewKind() == ViewKind.VEHICLE ? byGrowth(camera) : byGap(camera);
    }

    private static OptionalDouble byGap(CameraTracks camera) {
        var samples = new ArrayList<Sample>();
        for (var point : camera.pedestrian().points()) {
            if (camera.vehicle().covers(point.millis())) {
                var gap = Gap.inBodyHeights(point.box(), camera.vehicle().at(point.millis()));
                samples.add(new Sample(point.millis() / 1_000.0, gap));
            }
        }
        var least = samples.stream().mapToDouble(Sample::distance).min();
        return least.isEmpty() ? OptionalDouble.empty() : firstWithin(samples, least.getAsDouble() + NEARLY);
    }

    /** The inverse of the height stands for the distance, as the vehicle's own box isn't there. */
    private static OptionalDouble byGrowth(CameraTracks camera) {
        var track = camera.pedestrian().wholeIn(camera.frameSize());
        var tallest = track.points().stream()
                .map(p -> p.box())
                .mapToDouble(Box::height)
                .max();
        if (tallest.isEmpty()) {
            return OptionalDouble.empty();
        }
        var samples = track.points().stream()
                .map(point ->
                        new Sample(point.millis() / 1_000.0, 1 / point.box().height()))
                .toList();
        return firstWithin(samples, 1 / (NEARLY_LARGEST * tallest.getAsDouble()));
    }

    /** The first time at which the distance is no more than a limit, on straight lines between the samples. */
    private static OptionalDouble firstWithin(List<Sample> samples, double limit) {
        for (var i = 0; i < samples.size(); i++) {
            var here = samples.get(i);
            if (here.distance <= limit) {
                if (i == 0) {
                    return OptionalDouble.empty();
                }
                var before = samples.get(i - 1);
                var share = (before.distance - limit) / (before.distance - here.distance);
                return OptionalDouble.of(before.seconds + share * (here.seconds - before.seconds));
            }
        }
        return OptionalDouble.empty();
    }
}
