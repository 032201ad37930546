package city.vantage.view;

import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.RejectedException;
import city.vantage.incident.RejectionReason;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An incident that is going on: the evidence of its cameras and the progress of its phases. Its size is bounded: about
 * 150 bytes for each camera and phase, so at most 60 KB at the limit of 64 cameras and typically 3 KB. The observations
 * themselves are kept apart, on disk.
 *
 * @param lastSeen stream time when its latest observation arrived
 */
public record OpenIncident(
        String incidentId,
        String siteId,
        Instant lastSeen,
        SortedMap<String, CameraEvidence> cameras,
        Map<Phase, PhaseProgress> phases)
        implements IncidentState {

    public OpenIncident {
        cameras = Collections.unmodifiableSortedMap(new TreeMap<>(cameras));
        var ordered = new EnumMap<Phase, PhaseProgress>(Phase.class);
        ordered.putAll(phases);
        phases = Collections.unmodifiableMap(ordered);
    }

    static OpenIncident begun(Observation first, Instant now) {
        return new OpenIncident(first.incidentId(), first.siteId(), now, new TreeMap<>(), Map.of());
    }

    /**
     * The incident with one more observation, which must not have been added before.
     *
     * @throws RejectedException where a limit of the policy is reached, or the observation is of another site
     */
    OpenIncident plus(Observation observation, Instant now, SelectionPolicy policy) {
        if (!observation.siteId().equals(siteId)) {
            throw new RejectedException(
                    RejectionReason.INVALID_FIELD, "the incident is at site " + siteId + ", not at the observation's");
        }
        var camera = cameras.get(observation.cameraId());
        requireRoom(camera, policy);
        var moreCameras = new TreeMap<>(cameras);
        moreCameras.put(
                observation.cameraId(), (camera == null ? CameraEvidence.none(observation) : camera).plus(observation));
        var morePhases = new EnumMap<Phase, PhaseProgress>(Phase.class);
        morePhases.putAll(phases);
        morePhases.putIfAbsent(observation.phase(), PhaseProgress.begun(now));
        return new OpenIncident(incidentId, siteId, now, moreCameras, morePhases);
    }

    /** The incident with its evidence gathered anew, now that all frames tell who its parties are. */
    OpenIncident reviewed(IncidentFrames seen) {
        return new OpenIncident(incidentId, siteId, lastSeen, Review.of(seen.observations(), seen.leading()), phases);
    }

    /** This incident without phases, and with those that were told from its frames. */
    OpenIncident with(Collection<Observation> told) {
        var moreCameras = new TreeMap<>(cameras);
        Review.of(told, LeadingParties.of(told))
                .forEach((id, camera) -> moreCameras.merge(id, camera, CameraEvidence::and));
        var morePhases = new EnumMap<Phase, PhaseProgress>(Phase.class);
        morePhases.putAll(phases);
        told.forEach(frame -> morePhases.putIfAbsent(frame.phase(), PhaseProgress.begun(lastSeen)));
        return new OpenIncident(incidentId, siteId, lastSeen, moreCameras, morePhases);
    }

    OpenIncident choosing(Phase phase, String cameraId) {
        return with(phase, progress(phase).choosing(cameraId));
    }

    OpenIncident ended(Phase phase) {
        return with(phase, progress(phase).ended());
    }

    private OpenIncident with(Phase phase, PhaseProgress changed) {
        var progress = new EnumMap<Phase, PhaseProgress>(Phase.class);
        progress.putAll(phases);
        progress.put(phase, changed);
        return new OpenIncident(incidentId, siteId, lastSeen, cameras, progress);
    }

    PhaseProgress progress(Phase phase) {
        var progress = phases.get(phase);
        if (progress == null) {
            throw new IllegalArgumentException("incident has no phase " + phase);
        }
        return progress;
    }

    CameraEvidence camera(String cameraId) {
        var camera = cameras.get(cameraId);
        if (camera == null) {
            throw new IllegalArgumentException("incident was not seen by camera " + cameraId);
        }
        return camera;
    }

    boolean showsParty(String cameraId, Phase phase) {
        return camera(cameraId).in(phase).showsParty();
    }

    /** The best camera that has seen the phase; one that saw a party in it goes before one that didn't. */
    ViewScore best(Phase phase, List<ViewScore> ranked) {
        return ranked.stream()
                .filter(score -> showsParty(score.cameraId(), phase))
                .findFirst()
                .or(() -> ranked.stream()
                        .filter(score -> camera(score.cameraId()).in(phase).frames() > 0)
                        .findFirst())
                .orElseThrow();
    }

    @Override
    public Instant due(SelectionPolicy policy) {
        var due = closesAt(policy);
        for (var phase : phases.keySet()) {
            var progress = progress(phase);
            if (progress.chosen() == null) {
                due = earlier(due, progress.firstSeen().plus(policy.deadline()));
            }
            if (!progress.over()) {
                due = earlier(due, endOf(phase, policy).orElse(due));
            }
        }
        return due;
    }

    /** When a phase is over, as far as later ones tell: a little after the first of them was seen, for what is on its way. */
    Optional<Instant> endOf(Phase phase, SelectionPolicy policy) {
        return phases.entrySet().stream()
                .filter(entry -> entry.getKey() != Phase.WHOLE && entry.getKey().compareTo(phase) > 0)
                .map(entry -> entry.getValue().firstSeen())
                .reduce(OpenIncident::earlier)
                .map(began -> began.plus(policy.overAfter()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    Instant closesAt(SelectionPolicy policy) {
        return lastSeen.plus(policy.closeAfter());
    }

    private void requireRoom(@Nullable CameraEvidence camera, SelectionPolicy policy) {
        if (camera == null && cameras.size() >= policy.cameraLimit()) {
            throw new RejectedException(
                    RejectionReason.OVER_LIMIT, "incident has its limit of %d cameras".formatted(policy.cameraLimit()));
        }
        if (camera != null && camera.frames() >= policy.observationLimit()) {
            throw new RejectedException(
                    RejectionReason.OVER_LIMIT,
                    "camera has its limit of %d observations of the incident".formatted(policy.observationLimit()));
        }
    }
}
