package city.vantage.app.forget;

import city.vantage.incident.Camera;
import city.vantage.incident.FrameReference;
import city.vantage.incident.Observation;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

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

    /** Notes a picture that is meant, once all incidents are known. */
    void note(Observation seen) {
        if (incidents.contains(seen.incidentId()) || isByACamera(seen)) {
            first = seen.capturedAt().isBefore(first) ? seen.capturedAt() : first;
            if (seen.frame() != null) {
                frames.add(seen.frame());
            }
        }
    }

    private boolean isByACamera(Observation seen) {
        return cameras.contains(Camera.key(seen.siteId(), seen.cameraId()));
    }
}
