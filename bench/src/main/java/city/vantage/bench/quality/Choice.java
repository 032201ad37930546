package city.vantage.bench.quality;

import city.vantage.conflict.ConflictModel;
import city.vantage.incident.FrameReference;
import city.vantage.incident.SourceOffset;
import city.vantage.simulator.SimulatedFrame;
import city.vantage.simulator.SimulatedIncident;
import city.vantage.view.ChosenFrame;
import city.vantage.view.CompositeRanking;
import city.vantage.view.IncidentFrames;
import city.vantage.view.IncidentState;
import city.vantage.view.PhaseFrame;
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
 * @param sequence the view's frames, where it names several
 * @param at when it is chosen
 */
record Choice(ViewSelection view, SimulatedFrame frame, List<SimulatedFrame> sequence, Instant at) {
    private static final SelectionPolicy POLICY = SelectionPolicy.of(new CompositeRanking());

    /** Makes the picture of a frame. */
    interface Painter {
        byte[] paint(SimulatedFrame frame) throws IOException;
    }

    /**
     * All choices in their order, those that are final last.
     *
     * @param frames of a phase that the model looks at
     */
    static List<Choice> of(SimulatedIncident incident, Set<String> cameras, int frames, Frames files) {
        return new Watch(frames, files).watch(incident, cameras);
    }

    /** The view with the pictures of its frames in files. */
    ViewSelection drawn(Frames files, Painter painter) throws IOException {
        var chosen = view.chosen();
        var shown = new ArrayList<PhaseFrame>();
        for (var i = 0; i < sequence.size(); i++) {
            var named = view.sequence().get(i);
            shown.add(new PhaseFrame(
                    named.capturedAt(), file(files, painter, named.frame(), sequence.get(i)), named.parties()));
        }
        return view.with(new ChosenFrame(
                        chosen.capturedAt(),
                        file(files, painter, Objects.requireNonNull(chosen.frame()), frame),
                        chosen.frameSize(),
                        chosen.parties(),
                        chosen.source()))
                .with(shown);
    }

    private FrameReference file(Frames files, Painter painter, FrameReference undrawn, SimulatedFrame frame)
            throws IOException {
        return files.write(painter.paint(frame), "%s-%d.jpg".formatted(view.incidentId(), Frames.number(undrawn)));
    }

    private static final class Watch {
        private final ViewSelector selector;
        private final Frames files;
        private final List<SimulatedFrame> arrived = new ArrayList<>();
        private final List<Sighting> sightings = new ArrayList<>();
        private final List<Choice> choices = new ArrayList<>();
        private @Nullable IncidentState state;

        Watch(int frames, Frames files) {
            this.selector = new ViewSelector(POLICY.withFrames(frames));
            this.files = files;
        }

        List<Choice> watch(SimulatedIncident incident, Set<String> cameras) {
            var arriving = incident.frames().stream()
                    .sorted(Comparator.comparing(SimulatedFrame::deliveredAt))
                    .toList();
            for (var frame : arriving) {
                if (state != null) {
                    take(selector.passTime(state, frame.deliveredAt(), seen()), frame.deliveredAt());
                }
                var observation = files.observation(frame, arrived.size());
                sightings.add(new Sighting(observation, new SourceOffset("", 0, arrived.size())));
                arrived.add(frame);
                take(selector.observe(state, observation, frame.deliveredAt(), () -> cameras), frame.deliveredAt());
            }
            var end = arriving.getLast().deliveredAt().plus(selector.policy().closeAfter());
            take(selector.passTime(Objects.requireNonNull(state), end, seen()), end);
            return choices;
        }

        private void take(Step step, Instant at) {
            state = step.next();
            if (!step.decisions().isEmpty()) {
                var seen = seen();
                var writer = new SelectionWriter(selector.policy(), Objects.requireNonNull(step.of()), seen);
                var conflict = ConflictModel.SIMULATED.of(seen);
                step.decisions().stream()
                        .map(decision -> writer.write(decision).with(conflict))
                        .map(view -> new Choice(view, frame(view), sequence(view), at))
                        .forEach(choices::add);
            }
        }

        private SimulatedFrame frame(ViewSelection view) {
            return frame(Objects.requireNonNull(view.chosen().frame()));
        }

        private List<SimulatedFrame> sequence(ViewSelection view) {
            return view.sequence().stream().map(named -> frame(named.frame())).toList();
        }

        private SimulatedFrame frame(FrameReference reference) {
            return arrived.get(Frames.number(reference));
        }

        private IncidentFrames seen() {
            return new IncidentFrames(() -> sightings);
        }
    }
}
