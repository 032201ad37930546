package city.vantage.view;

import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the cameras have shown of an incident, seen from its end: how much of its parties each camera showed
 * over each phase. Depends on the set of frames, not on their order.
 */
final class Review {
    private final LeadingParties parties;
    private final PhaseSpans spans;

    private Review(Collection<Observation> frames, LeadingParties parties) {
        this.parties = parties;
        this.spans = PhaseSpans.of(frames);
    }

    /** The evidence of each camera, in which the visible areas are means over time. */
    static SortedMap<String, CameraEvidence> of(Collection<Observation> frames, LeadingParties parties) {
        var review = new Review(frames, parties);
        return frames.stream()
                .collect(Collectors.groupingBy(
                        Observation::cameraId,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), review::camera)));
    }

    private CameraEvidence camera(List<Observation> frames) {
        var evidence = CameraEvidence.none(frames.getFirst());
        var pedestrian = new HashMap<Instant, Double>();
        var vehicle = new HashMap<Instant, Double>();
        for (var frame : frames) {
            var shown = FrameEvidence.of(frame, parties.in(frame));
            evidence = evidence.plus(frame.phase(), shown);
            pedestrian.merge(frame.capturedAt(), shown.pedestrianVisible(), Math::max);
            vehicle.merge(frame.capturedAt(), shown.vehicleVisible(), Math::max);
        }
        return overTime(evidence, new VisibleArea(pedestrian), new VisibleArea(vehicle));
    }

    private CameraEvidence overTime(CameraEvidence camera, VisibleArea pedestrian, VisibleArea vehicle) {
        var phases = new TreeMap<Phase, Evidence>();
        camera.phases().forEach((phase, evidence) -> {
            var span = spans.of(phase);
            phases.put(phase, evidence.showing(pedestrian.mean(span), vehicle.mean(span)));
        });
        return new CameraEvidence(camera.cameraId(), camera.viewKind(), phases);
    }
}
