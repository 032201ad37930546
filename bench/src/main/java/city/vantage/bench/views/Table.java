package city.vantage.bench.views;

import city.vantage.incident.Phase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Scores by the name of the way of choosing: for each phase, and for the incident as one that comes without phases. */
record Table(Map<String, Score> phases, Map<String, Score> incidents) {
    private static final String CHANCE = "chance";

    static Table of(Case incident, List<Chooser> choosers) {
        var phases = new LinkedHashMap<String, Score>();
        var whole = new LinkedHashMap<String, Score>();
        for (var phase : incident.phases()) {
            phases.merge(CHANCE, Score.ofChance(incident.views(phase)), Score::plus);
        }
        whole.put(CHANCE, Score.ofChance(incident.views(Phase.WHOLE)));
        for (var chooser : choosers) {
            phases.put(chooser.name(), score(incident, chooser.choose(incident, true)));
            whole.put(chooser.name(), score(incident, chooser.choose(incident, false)));
        }
        return new Table(phases, whole);
    }

    private static Score score(Case incident, Map<Phase, String> choice) {
        return choice.entrySet().stream()
                .map(chosen -> Score.of(incident.views(chosen.getKey()), chosen.getValue()))
                .reduce(Score.NONE, Score::plus);
    }

    Table plus(Table other) {
        return new Table(sum(phases, other.phases), sum(incidents, other.incidents));
    }

    private static Map<String, Score> sum(Map<String, Score> one, Map<String, Score> other) {
        var sum = new LinkedHashMap<>(one);
        other.forEach((name, score) -> sum.merge(name, score, Score::plus));
        return sum;
    }

    String text() {
        return "## Each phase\n\n" + rows(phases) + "\n## Incidents without phases\n\n" + rows(incidents);
    }

    private static String rows(Map<String, Score> scores) {
        return scores.entrySet().stream()
                .map(row -> "| %s | %d | %.3f | %.3f | %.3f |%n"
                        .formatted(
                                row.getKey(),
                                row.getValue().choices(),
                                row.getValue().hits() / row.getValue().choices(),
                                row.getValue().close() / row.getValue().choices(),
                                row.getValue().shown() / row.getValue().choices()))
                .collect(Collectors.joining(
                        "", "| ranking | choices | hit@1 | close | shown |\n|---|---|---|---|---|\n", ""));
    }
}
