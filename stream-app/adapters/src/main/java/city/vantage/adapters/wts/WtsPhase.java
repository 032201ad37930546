package city.vantage.adapters.wts;

import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A phase of an incident, with what is true of it. Both kinds of view share the captions.
 *
 * @param pedestrianCaption null where the set withholds it (test splits); likewise {@code vehicleCaption}
 * @param times by kind of view, because the vehicle's video has its own clock. Neighbouring phases may overlap, or leave
 *     gaps
 * @param questions by kind of view
 */
public record WtsPhase(
        Phase phase,
        @Nullable String pedestrianCaption,
        @Nullable String vehicleCaption,
        Map<ViewKind, WtsSpan> times,
        Map<ViewKind, List<WtsQuestion>> questions) {
    public WtsPhase {
        times = Map.copyOf(times);
        questions = Map.copyOf(questions);
    }
}
