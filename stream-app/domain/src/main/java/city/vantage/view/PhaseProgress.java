package city.vantage.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the choice of a phase has come.
 *
 * @param firstSeen stream time when the phase's first observation arrived
 * @param chosen camera of the last revision, or null before the first
 * @param nextRevision number of the next revision; the first is 0
 */
public record PhaseProgress(Instant firstSeen, @Nullable String chosen, int nextRevision) {
    static PhaseProgress begun(Instant now) {
        return new PhaseProgress(now, null, 0);
    }

    PhaseProgress choosing(String cameraId) {
        return new PhaseProgress(firstSeen, cameraId, nextRevision + 1);
    }
}
