package city.vantage.bench.fuzz;

import city.vantage.alert.AlertState;
import city.vantage.alert.Judgement;
import city.vantage.alert.OperatorFeedback;
import city.vantage.alert.SafetyAlert;
import city.vantage.app.config.PromptPackFile;
import city.vantage.bench.CityOptions;
import city.vantage.description.Answered;
import city.vantage.description.AwaitedDescription;
import city.vantage.description.Severity;
import city.vantage.incident.Observation;
import city.vantage.incident.Place;
import city.vantage.incident.SourceOffset;
import city.vantage.prompt.Answer;
import city.vantage.prompt.AnswerProbability;
import city.vantage.prompt.InferenceResult;
import city.vantage.prompt.Likelihoods;
import city.vantage.prompt.ModelVersion;
import city.vantage.prompt.Priority;
import city.vantage.prompt.PromptAssembler;
import city.vantage.prompt.Timings;
import city.vantage.prompt.TurnText;
import city.vantage.simulator.SimulatedFrame;
import city.vantage.simulator.SimulatedIncident;
import city.vantage.simulator.Simulation;
import city.vantage.simulator.SimulationSettings;
import city.vantage.view.CompositeRanking;
import city.vantage.view.IncidentFrames;
import city.vantage.view.IncidentState;
import city.vantage.view.SelectionPolicy;
import city.vantage.view.SelectionWriter;
import city.vantage.view.Sighting;
import city.vantage.view.Step;
import city.vantage.view.ViewSelection;
import city.vantage.view.ViewSelector;
import city.vantage.wire.Inbound;
import city.vantage.wire.RecordCodec;
import city.vantage.wire.Topic;
import city.vantage.wire.Topics;
import city.vantage.wire.registry.SchemaRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records as they stand in topics, of a few simulated incidents. */
final class Records {
    private static final int INCIDENTS = 3;

    /** Magic byte and schema id. */
    private static final int HEADER = 5;

    private final Topics topics = Topics.standard();
    private final SchemaRegistry registry;
    private final Simulation simulation = new Simulation(SimulationSettings.of(7, CityOptions.START));
    private final PromptAssembler prompts = new PromptAssembler(PromptPackFile.bundled(), "fuzz", Priority.LIVE, null);

    Records(SchemaRegistry registry) {
        this.registry = registry;
    }

    List<Target> targets() {
        var observations = new ArrayList<Observation>();
        var views = new ArrayList<ViewSelection>();
        simulation.incidents().limit(INCIDENTS).forEach(incident -> {
            incident.frames().forEach(frame -> observations.add(frame.observation()));
            views.addAll(views(incident));
        });
        var answered = views.stream().map(this::answered).toList();
        return List.of(
                target(topics.cameras(), simulation.sites().getFirst().cameras()),
                target(topics.observations(), observations),
                target(
                        topics.detections(),
                        observations.stream()
                                .map(seen -> seen.of(seen.siteId()))
                                .toList()),
                target(topics.views(), views),
                target(
                        topics.requests(),
                        views.stream()
                                .map(view -> prompts.assemble(view, CityOptions.START))
                                .toList()),
                target(
                        topics.results(),
                        answered.stream()
                                .map(each -> Objects.requireNonNull(each.result()))
                                .toList()),
                target(
                        topics.descriptions(),
                        answered.stream().map(Answered::description).toList()),
                target(topics.alerts(), views.stream().map(Records::alert).toList()),
                target(topics.feedback(), views.stream().map(Records::feedback).toList()));
    }

    private <V> Target target(Topic<V> topic, List<V> records) {
        var codec = RecordCodec.of(topic.mapping(), registry);
        var inbound = codec.inbound();
        return new Target(
                topic.name(),
                records.stream()
                        .map(each -> codec.serializer().serialize(topic.name(), each))
                        .toList(),
                HEADER,
                1,
                bytes -> inbound.deserialize(topic.name(), bytes) instanceof Inbound.Accepted);
    }

    private static List<ViewSelection> views(SimulatedIncident incident) {
        var policy = SelectionPolicy.of(new CompositeRanking());
        var selector = new ViewSelector(policy);
        var sightings = new ArrayList<Sighting>();
        @Nullable IncidentState state = null;
        for (SimulatedFrame frame : incident.frames()) {
            var seen = frame.observation();
            state = selector.observe(state, seen, frame.deliveredAt(), Set::of).next();
            sightings.add(new Sighting(seen, new SourceOffset("camera.observations", 0, sightings.size())));
        }
        var end = incident.start()
                .plus(incident.length())
                .plus(policy.closeAfter().multipliedBy(2));
        var frames = new IncidentFrames(() -> sightings);
        Step step = selector.passTime(Objects.requireNonNull(state), end, frames);
        var writer = new SelectionWriter(policy, Objects.requireNonNull(step.of()), frames);
        return step.decisions().stream().map(writer::write).toList();
    }

    private static SafetyAlert alert(ViewSelection view) {
        return new SafetyAlert(
                view.incidentId(),
                view.siteId(),
                "near-miss",
                AlertState.RESOLVED,
                2,
                Severity.HIGH,
                "Near miss",
                "The pedestrian waits; the vehicle goes by.",
                "They keep apart.",
                view.phase(),
                view.cameraId(),
                new Place(35.1, 136.9, "Main street"),
                CityOptions.START,
                view.chosen().capturedAt());
    }

    private static OperatorFeedback feedback(ViewSelection view) {
        return new OperatorFeedback(
                view.incidentId(),
                view.siteId(),
                "near-miss",
                Judgement.NUISANCE,
                view.chosen().capturedAt(),
                "They always cross there.");
    }

    private Answered answered(ViewSelection view) {
        var request = prompts.assemble(view, CityOptions.START);
        var answers = request.questions().stream()
                .map(question -> new Likelihoods(
                        question.attribute(),
                        question.answers().stream()
                                .map(answer -> new AnswerProbability(
                                        answer, 1.0 / question.answers().size()))
                                .toList()))
                .toList();
        var texts = request.turns().stream()
                .map(turn -> new TurnText(turn.party(), "The pedestrian waits; the vehicle goes by."))
                .toList();
        return new Answered(
                new AwaitedDescription(view, request.requestId(), request.pack(), null),
                InferenceResult.of(
                        request,
                        new Answer.Given(texts, answers),
                        new ModelVersion("fuzz", "fuzz", "1"),
                        new Timings(1, 2)));
    }
}
