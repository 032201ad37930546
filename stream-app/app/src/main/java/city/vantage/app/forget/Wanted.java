package city.vantage.app.forget;

import city.vantage.description.SafetyDescription;
import city.vantage.incident.Camera;
import city.vantage.incident.FrameReference;
import city.vantage.incident.Observation;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be forgotten, as far as it is known: named incidents, and those that a camera saw. */
final class Wanted {
    private final Set<String> incidents;
    private final Set<String> cameras;
    private final Set<FrameReference> frames = new LinkedHashSet<>();
    private Instant first = Instant.MAX;

    /** @param cameras as {@code site/camera} */
    Wanted(Set<String> incidents, Set<String> cameras) {
        this.incidents = new HashSet<>(incidents);
        this.cameras = Set.copyOf(cameras);
    }

    Set<String> cameras() {
        return cameras;
    }

    Set<String> incidents() {
        return incidents;
    }

    Set<FrameReference> frames() {
        return frames;
    }

    /** When it began; the end of time where nobody saw anything of it. */
    Instant first() {
        return first;
    }

    /** Learns from what a camera saw which incidents are meant. */
    void learn(Observation seen) {
        if (isByACamera(seen)) {
            incidents.add(seen.incidentId());
        }
    }

    /** Descriptions stay longer than observations. */
    void learn(SafetyDescription description) {
        var view = description.view();
        if (view.candidates().stream()
                .anyMatch(candidate -> cameras.contains(
                        Camera.key(view.siteId(), candidate.score().cameraId())))) {
            incidents.add(view.incidentId());
        }
    }

    /** Notes a picture that is meant, once all incidents are known. */
    void note(Observation seen) {
        if (incidents.contains(seen.incidentId()) || isByACamera(seen)) {
            note(seen.frame(), seen.capturedAt());
        }
    }

    void note(SafetyDescription description) {
        var view = description.view();
        if (incidents.contains(view.incidentId())) {
            note(view.chosen().frame(), view.chosen().capturedAt());
            view.sequence().forEach(frame -> note(frame.frame(), frame.capturedAt()));
        }
    }

    private void note(@Nullable FrameReference frame, Instant capturedAt) {
        first = capturedAt.isBefore(first) ? capturedAt : first;
        if (frame != null) {
            frames.add(frame);
        }
    }

    private boolean isByACamera(Observation seen) {
        return cameras.contains(Camera.key(seen.siteId(), seen.cameraId()));
    }
}
