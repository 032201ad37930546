package city.vantage.bench.phases;

import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.phase.PhaseEstimator;
import city.vantage.simulator.SimulatedIncident;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Errors by boundary, for each way of seeing the incidents, and for the plain way by outcome. */
final class Table {
    private static final List<Phase> BEGINNING =
            List.of(Phase.RECOGNITION, Phase.JUDGEMENT, Phase.ACTION, Phase.AVOIDANCE);
    private static final String HEAD = """
        | %s | phase begins | median s | P90 s | within 0.5 s | confidence |
        |---|---|---|---|---|---|
        """;

    private final Map<String, Map<Phase, Errors>> byWay = new LinkedHashMap<>();
    private final Map<String, Map<Phase, Errors>> byOutcome = new TreeMap<>();

    void add(SimulatedIncident incident) {
        for (var way : Way.ALL) {
            add(
                    byWay.computeIfAbsent(way.name(), _ -> new LinkedHashMap<>()),
                    incident,
                    way.frames().apply(incident));
        }
        var outcome = byOutcome.computeIfAbsent(incident.outcome().toString(), _ -> new LinkedHashMap<>());
        add(outcome, incident, Way.DETECTED.frames().apply(incident));
    }

    private static void add(Map<Phase, Errors> errors, SimulatedIncident incident, List<Observation> frames) {
        PhaseEstimator.of(frames)
                .ifPresent(estimate -> BEGINNING.forEach(phase -> {
                    var seconds = incident.encounter().phases().start(phase);
                    errors.computeIfAbsent(phase, _ -> new Errors())
                            .add(estimate.beginOf(phase), incident.start().plusNanos(Math.round(seconds * 1e9)));
                }));
    }

    String text() {
        return HEAD.formatted("what is looked at") + rows(byWay) + "\n" + HEAD.formatted("estimated, outcome")
                + rows(byOutcome);
    }

    private static String rows(Map<String, Map<Phase, Errors>> rows) {
        var text = new StringBuilder();
        rows.forEach((name, boundaries) -> boundaries.forEach(
                (phase, errors) -> text.append("| %s | %s | %s |%n".formatted(name, phase, errors.cells()))));
        return text.toString();
    }
}
