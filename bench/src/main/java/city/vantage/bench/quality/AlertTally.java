package city.vantage.bench.quality;

import city.vantage.alert.AlertState;
import city.vantage.bench.quality.Alerting.Alerted;
import city.vantage.bench.quality.Alerting.Change;
import city.vantage.description.Verdict;
import city.vantage.incident.Phase;
import city.vantage.simulator.SimulatedFrame;
import city.vantage.simulator.SimulatedIncident;
import city.vantage.simulator.encounter.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Alerts beside the truth. */
final class AlertTally {
    private static final double DAY_SECONDS = 86_400;

    private final Map<Outcome, Row> rows = new EnumMap<>(Outcome.class);
    private final Map<Outcome, Map<String, Integer>> rules = new EnumMap<>(Outcome.class);
    private final Map<Outcome, Times> times = new EnumMap<>(Outcome.class);
    private final Map<Verdict, Map<Outcome, Integer>> verdicts = new EnumMap<>(Verdict.class);
    private double harmlessCameraDays;
    private int views;
    private int requests;

    /** Seconds from when it happens to the alert, and to the first observation that can show it. */
    private static final class Times {
        private final List<Double> toAlert = new ArrayList<>();
        private final List<Double> floor = new ArrayList<>();
    }

    /** How often incidents of one outcome raised an alert at all, and how often one stood at the end. */
    private static final class Row {
        private int incidents;
        private int alerted;
        private int standing;
    }

    void add(SimulatedIncident incident, int cameras, Alerted alerted) {
        var changes = alerted.changes();
        views += alerted.views();
        requests += alerted.requests();
        verdicts.computeIfAbsent(alerted.verdict(), _ -> new EnumMap<>(Outcome.class))
                .merge(incident.outcome(), 1, Integer::sum);
        var row = rows.computeIfAbsent(incident.outcome(), _ -> new Row());
        row.incidents++;
        row.alerted += changes.isEmpty() ? 0 : 1;
        row.standing += standing(changes).isEmpty() ? 0 : 1;
        changes.stream()
                .filter(change -> change.alert().change() == 0)
                .forEach(change -> rules.computeIfAbsent(incident.outcome(), _ -> new TreeMap<>())
                        .merge(change.alert().rule(), 1, Integer::sum));
        if (!incident.outcome().isConflict()) {
            harmlessCameraDays += cameras * incident.length().toMillis() / 1e3 / DAY_SECONDS;
        } else if (!changes.isEmpty()) {
            time(incident, changes.getFirst().at());
        }
    }

    private static Set<String> standing(List<Change> changes) {
        var rules = new HashSet<String>();
        for (var change : changes) {
            if (change.alert().state() == AlertState.RESOLVED) {
                rules.remove(change.alert().rule());
            } else {
                rules.add(change.alert().rule());
            }
        }
        return rules;
    }

    private void time(SimulatedIncident incident, Instant alerted) {
        var happens = incident.start().plusNanos(Math.round(1e9 * second(incident)));
        var of = times.computeIfAbsent(incident.outcome(), _ -> new Times());
        of.toAlert.add(seconds(happens, alerted));
        incident.frames().stream()
                .filter(frame -> !frame.observation().capturedAt().isBefore(happens))
                .map(SimulatedFrame::deliveredAt)
                .min(Instant::compareTo)
                .ifPresent(first -> of.floor.add(seconds(happens, first)));
    }

    /** When a collision happens; when action begins to avoid one. */
    private static double second(SimulatedIncident incident) {
        var impact = incident.encounter().pedestrian().impact();
        return impact == null ? incident.encounter().phases().start(Phase.ACTION) : impact.atSeconds();
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1e3;
    }

    String text() {
        var text = new StringBuilder("""
                | what truly happens | incidents | raise an alert | share | one stands at the end | share |
                |---|---|---|---|---|---|
                """);
        rows.forEach((outcome, row) -> text.append(line(outcome.name(), row)));
        text.append(line("**collisions and near misses**", sum(true)));
        text.append(line("**yields and uneventful**", sum(false)));
        text.append("\n| what truly happens | rule | incidents |\n|---|---|---|\n");
        rules.forEach((outcome, raised) ->
                raised.forEach((rule, times) -> text.append("| %s | %s | %d |%n".formatted(outcome, rule, times))));
        text.append("""

                | what truly happens, where an alert is raised | median seconds to the alert | floor | before it happens |
                |---|---|---|---|
                """);
        times.forEach((outcome, of) -> text.append(String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %d |%n",
                outcome,
                median(of.toAlert),
                median(of.floor),
                of.toAlert.stream().filter(seconds -> seconds < 0).count())));
        text.append("\n| verdict | NEAR_MISS | COLLISION | YIELD | UNEVENTFUL |\n|---|---|---|---|---|\n");
        verdicts.forEach((verdict, of) -> text.append("| %s | %d | %d | %d | %d |%n"
                .formatted(
                        verdict,
                        of.getOrDefault(Outcome.NEAR_MISS, 0),
                        of.getOrDefault(Outcome.COLLISION, 0),
                        of.getOrDefault(Outcome.YIELD, 0),
                        of.getOrDefault(Outcome.UNEVENTFUL, 0))));
        text.append(String.format(
                Locale.ROOT, "%nCamera days of yields and uneventful encounters: %.3f.%n", harmlessCameraDays));
        var incidents = rows.values().stream().mapToInt(row -> row.incidents).sum();
        text.append(String.format(
                Locale.ROOT,
                "An incident has %.1f views, early and final ones, which ask %.1f questions.%n",
                (double) views / incidents,
                (double) requests / incidents));
        return text.toString();
    }

    private Row sum(boolean grave) {
        var sum = new Row();
        rows.forEach((outcome, row) -> {
            if (outcome.isConflict() == grave) {
                sum.incidents += row.incidents;
                sum.alerted += row.alerted;
                sum.standing += row.standing;
            }
        });
        return sum;
    }

    private static String line(String name, Row row) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.3f | %d | %.3f |%n",
                name,
                row.incidents,
                row.alerted,
                (double) row.alerted / row.incidents,
                row.standing,
                (double) row.standing / row.incidents);
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }
}
