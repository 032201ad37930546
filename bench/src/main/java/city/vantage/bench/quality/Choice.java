package city.vantage.bench.quality;

import city.vantage.conflict.ConflictModel;
import city.vantage.incident.SourceOffset;
import city.vantage.simulator.SimulatedFrame;
import city.vantage.simulator.SimulatedIncident;
import city.vantage.view.ChosenFrame;
import city.vantage.view.CompositeRanking;
import city.vantage.view.IncidentFrames;
import city.vantage.view.IncidentState;
import city.vantage.view.SelectionPolicy;
import city.vantage.view.SelectionWriter;
import city.vantage.view.Sighting;
import city.vantage.view.Step;
import city.vantage.view.ViewSelection;
import city.vantage.view.ViewSelector;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A view that Vantage chooses of an incident while its frames arrive.
 *
 * @param at when it is chosen
 */
record Choice(ViewSelection view, SimulatedFrame frame, Instant at) {
    private static final ViewSelector SELECTOR = new ViewSelector(SelectionPolicy.of(new CompositeRanking()));

    /** All choices in their order, those that are final last. */
    static List<Choice> of(SimulatedIncident incident, Set<String> cameras, Frames files) {
        return new Watch(files).watch(incident, cameras);
    }

    /** The view with the picture of its frame in a file. */
    ViewSelection drawn(Frames files, byte[] picture) throws IOException {
        var chosen = view.chosen();
        var name = "%s-%d.jpg".formatted(view.incidentId(), chosen.source().offset());
        return view.with(new ChosenFrame(
                chosen.capturedAt(),
                files.write(picture, name),
                chosen.frameSize(),
                chosen.parties(),
                chosen.source()));
    }

    private static final class Watch {
        private final Frames files;
        private final List<SimulatedFrame> arrived = new ArrayList<>();
        private final List<Sighting> sightings = new ArrayList<>();
        private final List<Choice> choices = new ArrayList<>();
        private @Nullable IncidentState state;

        Watch(Frames files) {
            this.files = files;
        }

        List<Choice> watch(SimulatedIncident incident, Set<String> cameras) {
            var arriving = incident.frames().stream()
                    .sorted(Comparator.comparing(SimulatedFrame::deliveredAt))
                    .toList();
            for (var frame : arriving) {
                if (state != null) {
                    take(SELECTOR.passTime(state, frame.deliveredAt(), seen()), frame.deliveredAt());
                }
                var observation = files.observation(frame, arrived.size());
                sightings.add(new Sighting(observation, new SourceOffset("", 0, arrived.size())));
                arrived.add(frame);
                take(SELECTOR.observe(state, observation, frame.deliveredAt(), () -> cameras), frame.deliveredAt());
            }
            var end = arriving.getLast().deliveredAt().plus(SELECTOR.policy().closeAfter());
            take(SELECTOR.passTime(Objects.requireNonNull(state), end, seen()), end);
            return choices;
        }

        private void take(Step step, Instant at) {
            state = step.next();
            if (!step.decisions().isEmpty()) {
                var seen = seen();
                var writer = new SelectionWriter(SELECTOR.policy(), Objects.requireNonNull(step.of()), seen);
                var conflict = ConflictModel.SIMULATED.of(seen);
                step.decisions().stream()
                        .map(decision -> writer.write(decision).with(conflict))
                        .map(view -> new Choice(view, frame(view), at))
                        .forEach(choices::add);
            }
        }

        private SimulatedFrame frame(ViewSelection view) {
            return arrived.get(
                    Frames.number(Objects.requireNonNull(view.chosen().frame())));
        }

        private IncidentFrames seen() {
            return new IncidentFrames(() -> sightings);
        }
    }
}
