package city.vantage.phase;

import city.vantage.incident.Phase;
import java.time.Instant;
import java.util.List;

/**
 * The phases of an incident as they were estimated.
 *
 * @param boundaries the beginnings of all phases but the first, in order; times never fall
 */
public record PhaseEstimate(List<Boundary> boundaries) {
    public PhaseEstimate {
        boundaries = List.copyOf(boundaries);
    }

    /** The phase at a time; the first one before all boundaries, the last one after them. */
    public Phase at(Instant time) {
        var phase = Phase.PRE_RECOGNITION;
        for (var boundary : boundaries) {
            if (!time.isBefore(boundary.at())) {
                phase = boundary.begins();
            }
        }
        return phase;
    }

    /** @throws IllegalArgumentException for the first phase, which begins before all frames, and for the whole */
    public Boundary beginOf(Phase phase) {
        return boundaries.stream()
                .filter(boundary -> boundary.begins() == phase)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no boundary begins " + phase));
    }
}
