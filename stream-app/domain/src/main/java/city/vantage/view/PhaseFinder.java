package city.vantage.view;

import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Tells the phases of an incident whose source names none. */
@FunctionalInterface
public interface PhaseFinder {
    /** Tells none. */
    PhaseFinder NONE = _ -> _ -> Phase.WHOLE;

    /**
     * @param frames all that was seen of the incident, in any order
     * @return the phase at a time; {@link Phase#WHOLE} where it can't be told
     */
    Function<Instant, Phase> find(Collection<Observation> frames);

    /** The frames with their phases; none where they have phases already, or it can't be told. */
    default Collection<Observation> told(Collection<Observation> frames) {
        if (frames.stream().anyMatch(frame -> frame.phase() != Phase.WHOLE)) {
            return List.of();
        }
        var phases = find(frames);
        return frames.stream()
                .map(frame -> frame.in(phases.apply(frame.capturedAt())))
                .filter(frame -> frame.phase() != Phase.WHOLE)
                .toList();
    }
}
