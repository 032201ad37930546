package city.vantage.bench.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tokens per second as a table, each line with the ratio to what Vantage gives. */
final class RateTable {
    private static final String HEADING = """
            | load | runtime | given | tokens/s | lowest to highest | Vantage is faster by | by processor time | after the first tokens | by |
            |---|---|---|---|---|---|---|---|---|
            """;

    private final String vantage;
    private final List<Sample> samples;

    /** @param vantage name of the runner that the others are compared with */
    RateTable(String vantage, List<Sample> samples) {
        this.vantage = vantage;
        this.samples = samples;
    }

    String text() {
        return samples.stream()
                .collect(Collectors.groupingBy(Sample::scenario, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::rows)
                .collect(Collectors.joining("", HEADING, ""));
    }

    private String rows(List<Sample> scenario) {
        var own = rate(of(vantage, scenario));
        return scenario.stream()
                .collect(Collectors.groupingBy(
                        sample -> Map.entry(sample.runner(), sample.way()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(group -> row(group.getFirst(), rate(group), own))
                .sorted()
                .collect(Collectors.joining());
    }

    private Rate rate(List<Sample> group) {
        var first = samples.stream()
                .filter(sample -> sample.scenario().equals(Scenario.FIRST_TOKEN))
                .toList();
        return Rate.of(group, Rate.seconds(of(group.getFirst().runner(), first)));
    }

    private static List<Sample> of(String runner, List<Sample> some) {
        return some.stream().filter(sample -> sample.runner().equals(runner)).toList();
    }

    private static String row(Sample sample, Rate rate, Rate own) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.1f | %.1f to %.1f | %.2f | %.2f | %s |%n",
                sample.scenario(),
                sample.runner(),
                sample.way(),
                rate.tokensPerSecond(),
                rate.lowest(),
                rate.highest(),
                own.tokensPerSecond() / rate.tokensPerSecond(),
                own.perCpuSecond() / rate.perCpuSecond(),
                Double.isNaN(rate.afterFirst())
                        ? " | "
                        : String.format(
                                Locale.ROOT, "%.1f | %.2f", rate.afterFirst(), own.afterFirst() / rate.afterFirst()));
    }
}
