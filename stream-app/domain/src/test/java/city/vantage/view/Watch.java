package city.vantage.view;

import city.vantage.incident.Observation;
import city.vantage.incident.Scene;
import city.vantage.incident.SourceOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Feeds a selector as a processor does: it keeps the state and hands over what happens, in milliseconds of stream time. */
final class Watch {
    private final ViewSelector selector;
    private final Set<String> siteCameras;
    private final List<Sighting> accepted = new ArrayList<>();
    private @Nullable IncidentState state;
    private @Nullable OpenIncident lastDecidedOn;

    Watch(SelectionPolicy policy, String... siteCameras) {
        this.selector = new ViewSelector(policy);
        this.siteCameras = Set.of(siteCameras);
    }

    List<Decision> observe(Observation observation, long nowMillis) {
        var decisions = take(selector.observe(state, observation, Scene.at(nowMillis), () -> siteCameras));
        accepted.add(new Sighting(observation, new SourceOffset("camera.observations", 0, accepted.size())));
        return decisions;
    }

    List<Decision> passTime(long nowMillis) {
        if (state == null) {
            throw new IllegalStateException("nothing is known of the incident");
        }
        return take(selector.passTime(state, Scene.at(nowMillis), seen()));
    }

    @Nullable
    IncidentState state() {
        return state;
    }

    IncidentFrames seen() {
        return new IncidentFrames(() -> accepted);
    }

    /** The incident that the last step's decisions are about. */
    OpenIncident decidedOn() {
        if (lastDecidedOn == null) {
            throw new IllegalStateException("nothing was decided");
        }
        return lastDecidedOn;
    }

    private List<Decision> take(Step step) {
        state = step.next();
        lastDecidedOn = step.of();
        return step.decisions();
    }
}
