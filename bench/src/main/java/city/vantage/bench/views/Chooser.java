package city.vantage.bench.views;

import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.SourceOffset;
import city.vantage.view.Decision;
import city.vantage.view.IncidentFrames;
import city.vantage.view.IncidentState;
import city.vantage.view.SelectionPolicy;
import city.vantage.view.Sighting;
import city.vantage.view.ViewRanking;
import city.vantage.view.ViewSelector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A way to choose a camera for each phase of an incident.
 *
 * @param frames what the way gets to see of a frame; the flag says whether phases are told
 */
record Chooser(String name, ViewRanking ranking, BiFunction<Reported, Boolean, Observation> frames) {

    /** What Vantage itself chooses when the incident closes, fed with the observations as they arrive. */
    Map<Phase, String> choose(Case incident, boolean withPhases) {
        var policy = SelectionPolicy.of(ranking);
        var selector = new ViewSelector(policy);
        var seen = new ArrayList<Sighting>();
        @Nullable IncidentState state = null;
        for (var frame : incident.frames()) {
            var observation = frames.apply(frame, withPhases);
            state = selector.observe(state, observation, frame.deliveredAt(), Set::of)
                    .next();
            seen.add(new Sighting(observation, new SourceOffset("", 0, seen.size())));
        }
        var end = incident.frames().getLast().deliveredAt().plus(policy.closeAfter());
        return closed(selector, state, end, seen).stream()
                .collect(Collectors.toMap(Decision::phase, Decision::cameraId, (_, last) -> last, HashMap::new));
    }

    private static List<Decision> closed(
            ViewSelector selector, @Nullable IncidentState state, Instant end, List<Sighting> seen) {
        if (state == null) {
            throw new IllegalArgumentException("an incident without frames");
        }
        return selector.passTime(state, end, new IncidentFrames(() -> seen)).decisions();
    }
}
