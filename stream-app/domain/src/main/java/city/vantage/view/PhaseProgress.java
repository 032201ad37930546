package city.vantage.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the choice of a phase has come.
 *
 * @param firstSeen stream time when the phase's first observation arrived
 * @param chosen camera of the last revision, or null before the first
 * @param nextRevision number of the next revision; the first is 0
 * @param over whether its view was chosen after a later phase had begun
 */
public record PhaseProgress(Instant firstSeen, @Nullable String chosen, int nextRevision, boolean over) {
    static PhaseProgress begun(Instant now) {
        return new PhaseProgress(now, null, 0, false);
    }

    PhaseProgress choosing(String cameraId) {
        return new PhaseProgress(firstSeen, cameraId, nextRevision + 1, over);
    }

    PhaseProgress ended() {
        return new PhaseProgress(firstSeen, chosen, nextRevision, true);
    }
}
