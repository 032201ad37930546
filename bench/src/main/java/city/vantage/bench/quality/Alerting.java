package city.vantage.bench.quality;

import city.vantage.alert.AlertDesk;
import city.vantage.alert.IncidentAlerts;
import city.vantage.alert.SafetyAlert;
import city.vantage.description.Answered;
import city.vantage.description.AwaitedDescription;
import city.vantage.description.IncidentAnswers;
import city.vantage.description.SafetyDescription;
import city.vantage.description.SeverityRules;
import city.vantage.description.Verdict;
import city.vantage.prompt.Answer;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.InferenceResult;
import city.vantage.prompt.ModelVersion;
import city.vantage.prompt.PromptAssembler;
import city.vantage.prompt.PromptPack;
import city.vantage.prompt.Timings;
import city.vantage.simulator.SimulatedFrame;
import city.vantage.simulator.SimulatedIncident;
import city.vantage.topology.TopologySettings;
import city.vantage.worker.Backend;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From an incident's frames to its alerts, by the decisions of Vantage, with answers that take no time. */
final class Alerting {
    private static final ModelVersion MODEL = new ModelVersion("onnx", "bench", "");

    private static final int BATCH = 5;

    private final PromptAssembler assembler;
    private final Backend backend;
    private final Frames files;
    private final PromptPack pack;
    private final SeverityRules rules;
    private final AlertDesk desk;

    Alerting(TopologySettings settings, PromptAssembler assembler, Backend backend, Frames files) {
        this.assembler = assembler;
        this.backend = backend;
        this.files = files;
        this.pack = assembler.pack();
        this.rules = settings.rules();
        this.desk = new AlertDesk(settings.alerts());
    }

    /** @param at when the view was chosen that made the change */
    record Change(SafetyAlert alert, Instant at) {}

    /**
     * @param descriptions early and final ones
     * @param views that were chosen of the incident, early and final ones
     * @param requests that they asked; the same is asked once
     */
    record Alerted(List<Change> changes, List<SafetyDescription> descriptions, int views, int requests) {
        /** That of the last phase. */
        Verdict verdict() {
            return descriptions.getLast().verdict();
        }
    }

    /** @param cameras ids of those that the site is known to have */
    Alerted of(SimulatedIncident incident, Set<String> cameras) throws IOException, InterruptedException {
        var choices = Choice.of(incident, cameras, pack.drawing().frames(), files);
        var waiting = new ArrayList<AwaitedDescription>();
        var requests = new LinkedHashMap<String, InferenceRequest>();
        for (var choice : choices) {
            var view = choice.drawn(files, SimulatedFrame::jpeg);
            var request = assembler.assemble(view, choice.at());
            requests.put(request.requestId(), request);
            waiting.add(new AwaitedDescription(view, request.requestId(), pack.version(), null));
        }
        var results = results(List.copyOf(requests.values()));
        var answered = waiting.stream()
                .map(each -> new Answered(each, results.get(each.requestId())))
                .toList();
        var described = described(answered);
        return new Alerted(changes(choices, described), described, choices.size(), requests.size());
    }

    private Map<String, InferenceResult> results(List<InferenceRequest> requests) throws InterruptedException {
        var answers = new ArrayList<Answer>();
        for (var i = 0; i < requests.size(); i += BATCH) {
            answers.addAll(backend.infer(requests.subList(i, Math.min(requests.size(), i + BATCH))));
        }
        var results = new HashMap<String, InferenceResult>();
        for (var i = 0; i < requests.size(); i++) {
            var result = InferenceResult.of(requests.get(i), answers.get(i), MODEL, new Timings(0, 0));
            if (!(result.answer() instanceof Answer.Given)) {
                throw new IllegalStateException("no answer to " + result.requestId() + ": " + result.answer());
            }
            results.put(result.requestId(), pack.read(result));
        }
        return results;
    }

    /** Early ones agree with those before them, final ones with each other. */
    private List<SafetyDescription> described(List<Answered> answered) {
        var known = IncidentAnswers.NONE;
        var described = new ArrayList<SafetyDescription>();
        var finals = new ArrayList<Answered>();
        for (var each : answered) {
            if (each.waiting().view().finalRevision()) {
                finals.add(each);
            } else {
                known = known.with(each);
                described.add(known.agree(each.description(), pack.pooling()));
            }
        }
        described.addAll(IncidentAnswers.agree(finals, pack.pooling()));
        return described.stream().map(each -> each.assessed(rules)).toList();
    }

    private List<Change> changes(List<Choice> choices, List<SafetyDescription> described) {
        var changes = new ArrayList<Change>();
        @Nullable IncidentAlerts known = null;
        for (var i = 0; i < described.size(); i++) {
            var step = desk.describe(known, described.get(i), null, (_, _) -> List.of());
            known = step.next();
            var at = choices.get(i).at();
            step.changes().forEach(alert -> changes.add(new Change(alert, at)));
        }
        return changes;
    }
}
