package city.vantage.view;

import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What one camera has shown of an incident, phase by phase. */
public record CameraEvidence(String cameraId, ViewKind viewKind, Map<Phase, Evidence> phases) {
    public CameraEvidence {
        phases = Collections.unmodifiableMap(phases.isEmpty() ? Map.of() : new EnumMap<>(phases));
    }

    public static CameraEvidence none(Observation observation) {
        return new CameraEvidence(observation.cameraId(), observation.viewKind(), Map.of());
    }

    /** One more frame, of which no more is known than it shows itself. */
    public CameraEvidence plus(Observation observation) {
        return plus(observation.phase(), FrameEvidence.of(observation, Parties.of(observation)));
    }

    CameraEvidence plus(Phase phase, FrameEvidence frame) {
        var more = new EnumMap<Phase, Evidence>(Phase.class);
        more.putAll(phases);
        more.merge(phase, Evidence.of(frame), Evidence::plus);
        return new CameraEvidence(cameraId, viewKind, more);
    }

    /** The same camera's evidence in these phases and in others. */
    CameraEvidence and(CameraEvidence other) {
        var more = new EnumMap<Phase, Evidence>(Phase.class);
        more.putAll(phases);
        more.putAll(other.phases);
        return new CameraEvidence(cameraId, viewKind, more);
    }

    public Evidence in(Phase phase) {
        return phases.getOrDefault(phase, Evidence.NONE);
    }

    int frames() {
        return phases.values().stream().mapToInt(Evidence::frames).sum();
    }

    public Evidence total() {
        return phases.values().stream().reduce(Evidence.NONE, Evidence::plus);
    }
}
