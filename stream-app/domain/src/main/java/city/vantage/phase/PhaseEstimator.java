package city.vantage.phase;

import city.vantage.incident.Category;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import city.vantage.motion.CameraTracks;
import city.vantage.view.LeadingParties;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Estimates when the phases of an incident begin, from how its parties move in all of its cameras, and from how long
 * phases usually last. A pure function of the set of frames; their order doesn't matter, and the phases that they name
 * aren't looked at.
 */
public final class PhaseEstimator {
    /** What {@link Boundary#confidence} calls near. */
    public static final Duration NEAR = Duration.ofMillis(500);

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final List<Phase> BEGINNING =
            List.of(Phase.RECOGNITION, Phase.JUDGEMENT, Phase.ACTION, Phase.AVOIDANCE);

    private static final Comparator<Observation> IN_TIME = Comparator.comparing(Observation::capturedAt)
            .thenComparing(Observation::cameraId)
            .thenComparing(frame -> frame.detections().toString());

    private PhaseEstimator() {}

    /** Empty where the frames span less than a second, so that they show no course of events. */
    public static Optional<PhaseEstimate> of(Collection<Observation> frames) {
        var ordered = distinct(frames);
        if (ordered.isEmpty()) {
            return Optional.empty();
        }
        var start = ordered.getFirst().capturedAt();
        var length = Duration.between(start, ordered.getLast().capturedAt());
        if (length.compareTo(SHORTEST) < 0) {
            return Optional.empty();
        }
        return Optional.of(estimate(
                start,
                length.toNanos() / 1e9,
                PhaseEvidence.of(CameraTracks.of(ordered, LeadingParties.of(ordered), start))));
    }

    /** The phase at each time; {@link Phase#WHOLE} where the frames show no course of events, or not both parties. */
    public static Function<Instant, Phase> phases(Collection<Observation> frames) {
        return (showBoth(frames) ? of(frames) : Optional.<PhaseEstimate>empty())
                .<Function<Instant, Phase>>map(estimate -> estimate::at)
                .orElse(_ -> Phase.WHOLE);
    }

    private static boolean showBoth(Collection<Observation> frames) {
        return shows(frames, Category.PEDESTRIAN)
                && (shows(frames, Category.VEHICLE)
                        || frames.stream().anyMatch(frame -> frame.viewKind() == ViewKind.VEHICLE));
    }

    private static boolean shows(Collection<Observation> frames, Category party) {
        return frames.stream()
                .flatMap(frame -> frame.detections().stream())
                .anyMatch(detection -> detection.category() == party);
    }

    /** From evidence on each boundary, in seconds after the start of what was watched for {@code seconds}. */
    static PhaseEstimate estimate(Instant start, double seconds, List<Likelihood> evidence) {
        var distributions = Borders.of(seconds, evidence);
        var boundaries = new ArrayList<Boundary>();
        for (var i = 0; i < BEGINNING.size(); i++) {
            boundaries.add(boundary(BEGINNING.get(i), start, seconds, distributions.get(i)));
        }
        return new PhaseEstimate(boundaries);
    }

    private static Boundary boundary(Phase begins, Instant start, double seconds, double[] distribution) {
        var median = 0;
        for (var sum = distribution[0]; sum < 0.5 && median < Borders.CELLS; sum += distribution[median]) {
            median++;
        }
        var near = (int) Math.round(NEAR.toNanos() / 1e9 / seconds * Borders.CELLS);
        var confidence = 0.0;
        for (var cell = Math.max(0, median - near); cell <= Math.min(Borders.CELLS, median + near); cell++) {
            confidence += distribution[cell];
        }
        var at = start.plusMillis(Math.round(seconds * 1_000 * median / Borders.CELLS));
        return new Boundary(begins, at, Math.min(1, confidence));
    }

    /** In time order. Of a camera's frames of one time, as of a clock that has stopped, one is looked at. */
    private static List<Observation> distinct(Collection<Observation> frames) {
        record Moment(String cameraId, Instant time) {}
        return frames.stream()
                .sorted(IN_TIME)
                .collect(Collectors.toMap(
                        frame -> new Moment(frame.cameraId(), frame.capturedAt()),
                        frame -> frame,
                        (first, _) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .map(frame -> frame.in(Phase.WHOLE))
                .toList();
    }
}
