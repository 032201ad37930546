package city.vantage.view;

import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.Observation;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Writes a decision out as a {@link ViewSelection}, from what the chosen camera saw of the phase. */
public final class SelectionWriter {
    private static final Comparator<RankedFrame> BEST_FIRST = Comparator.comparingDouble(RankedFrame::rank)
            .reversed()
            .thenComparing(frame -> frame.sighting().observation().capturedAt());

    private SelectionWriter() {}

    /** @param sightings all that the chosen camera saw of the phase, in any order, at least one */
    public static ViewSelection write(
            Decision decision, OpenIncident incident, PolicyVersion policy, List<Sighting> sightings) {
        var best = sightings.stream()
                .map(RankedFrame::of)
                .min(BEST_FIRST)
                .map(RankedFrame::sighting)
                .orElseThrow();
        var shown = best.observation();
        var parties = Parties.of(shown).stream().toList();
        return new ViewSelection(
                incident.incidentId(),
                incident.siteId(),
                decision.phase(),
                decision.revision(),
                decision.isFinal(),
                decision.trigger(),
                policy,
                decision.cameraId(),
                shown.viewKind(),
                new ChosenFrame(shown.capturedAt(), shown.frame(), shown.frameSize(), parties, best.source()),
                paths(parties, sightings),
                decision.ranked().stream()
                        .map(score -> new Candidate(
                                score,
                                incident.camera(score.cameraId())
                                        .in(decision.phase())
                                        .frames()))
                        .toList());
    }

    private static List<PartyPath> paths(List<Detection> parties, List<Sighting> sightings) {
        var inTime = sightings.stream()
                .map(Sighting::observation)
                .sorted(Comparator.comparing(Observation::capturedAt))
                .toList();
        return parties.stream()
                .map(party -> path(party.category(), party.trackId(), inTime))
                .toList();
    }

    private static PartyPath path(Category category, String trackId, List<Observation> inTime) {
        var start = inTime.getFirst().capturedAt();
        var points = inTime.stream()
                .flatMap(observation -> observation.detections().stream()
                        .filter(detection -> detection.category() == category)
                        .filter(detection -> detection.trackId().equals(trackId))
                        .limit(1)
                        .map(detection -> new PathPoint(
                                Duration.between(start, observation.capturedAt())
                                        .toMillis(),
                                detection.box())))
                .toList();
        return new PartyPath(category, trackId, spread(points));
    }

    /** At most {@link PartyPath#POINT_LIMIT} of the points, evenly spread, the first and the last among them. */
    private static List<PathPoint> spread(List<PathPoint> points) {
        if (points.size() <= PartyPath.POINT_LIMIT) {
            return points;
        }
        return IntStream.range(0, PartyPath.POINT_LIMIT)
                .mapToObj(i -> points.get(i * (points.size() - 1) / (PartyPath.POINT_LIMIT - 1)))
                .toList();
    }

    /** A sighting with its rank, worked out once and not at every comparison. */
    private record RankedFrame(Sighting sighting, double rank) {
        static RankedFrame of(Sighting sighting) {
            return new RankedFrame(
                    sighting, FrameEvidence.of(sighting.observation()).rank());
        }
    }
}
