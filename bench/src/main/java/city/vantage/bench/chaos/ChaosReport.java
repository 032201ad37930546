package city.vantage.bench.chaos;

import city.vantage.testing.guarantee.Guarantee;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What came of trials, as Markdown. */
final class ChaosReport {
    private static final int MOST_VIOLATIONS = 10;

    private final StringBuilder text = new StringBuilder();

    /** A trial, and the faults that happened in it. */
    record Faulted(TrialResult result, List<Happened> faults) {}

    static String of(List<Faulted> trials) {
        var report = new ChaosReport();
        report.guarantees(trials.stream().map(Faulted::result).toList());
        trials.forEach(report::faults);
        return report.text.toString();
    }

    private void guarantees(List<TrialResult> results) {
        row("seed", results.stream().map(TrialResult::seed).toList());
        row("---", results.stream().map(_ -> "---").toList());
        row("incidents", results.stream().map(TrialResult::incidents).toList());
        row(
                "phases observed",
                results.stream().map(each -> each.witness().phases()).toList());
        row(
                "descriptions visible",
                results.stream()
                        .map(each -> each.witness().descriptions().size())
                        .toList());
        row(
                "alerts",
                results.stream().map(each -> each.witness().alerts().size()).toList());
        row(
                "processes that died and were started again",
                results.stream().map(TrialResult::revived).toList());
        for (var guarantee : Guarantee.values()) {
            row(
                    "**" + guarantee.broken() + "**",
                    results.stream()
                            .map(each -> each.violations()
                                    .getOrDefault(guarantee, List.of())
                                    .size())
                            .toList());
        }
        row(
                "**seen live and not later, or later and not live**",
                results.stream().map(each -> each.hidden().differences()).toList());
        row(
                "descriptions of transactions taken back, not visible",
                results.stream().map(each -> each.hidden().aborted()).toList());
        row(
                "final descriptions",
                results.stream().map(each -> list(each.finals().toString())).toList());
        row(
                "dead letters",
                results.stream()
                        .map(each -> list(each.deadLetters().toString()))
                        .toList());
        results.forEach(this::violations);
    }

    private void violations(TrialResult result) {
        result.violations()
                .forEach((guarantee, all) -> all.stream()
                        .limit(MOST_VIOLATIONS)
                        .forEach(violation -> text.append(
                                "\n- seed %d, %s: %s".formatted(result.seed(), guarantee.broken(), violation))));
    }

    private void faults(Faulted trial) {
        text.append("%n%n## Seed %d%n%n".formatted(trial.result().seed()));
        text.append("| fault | lasted | all partitions go on after |\n|---|---|---|\n");
        var descriptions = trial.result().witness().descriptions();
        for (var fault : trial.faults()) {
            text.append("| %s | %s | %s |%n"
                    .formatted(
                            fault.entry().fault().what(),
                            seconds(Duration.between(fault.began(), fault.ended())),
                            fault.recovery(descriptions)
                                    .map(ChaosReport::seconds)
                                    .orElse("never")));
        }
    }

    private void row(String name, List<?> values) {
        text.append("| %s | %s |%n"
                .formatted(name, values.stream().map(String::valueOf).collect(Collectors.joining(" | "))));
    }

    private static String list(String map) {
        return map.substring(1, map.length() - 1);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3);
    }
}
