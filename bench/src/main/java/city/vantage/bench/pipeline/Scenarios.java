package city.vantage.bench.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** All scenarios by number. */
final class Scenarios {
    static final List<String> NUMBERS =
            IntStream.rangeClosed(1, 10).mapToObj("%02d"::formatted).toList();

    private static final Set<String> THROUGHPUT = Set.of("01", "02", "03", "04", "05");

    private Scenarios() {}

    static List<Scenario> of(Set<String> numbers, Sizes sizes) {
        var scenarios = new ArrayList<Scenario>();
        if (numbers.stream().anyMatch(THROUGHPUT::contains)) {
            scenarios.add(new Throughput(numbers));
        }
        if (numbers.contains("06")) {
            scenarios.add(new SmallModel(sizes));
        }
        if (numbers.contains("07")) {
            scenarios.add(new Latency(sizes));
        }
        if (numbers.contains("08")) {
            scenarios.add(new OpenIncidents(sizes));
        }
        if (numbers.contains("09")) {
            scenarios.add(new MoreWorkers(sizes));
        }
        if (numbers.contains("10")) {
            scenarios.add(new StepTimes());
        }
        return scenarios;
    }

    static List<Line> lines(Sizes sizes) {
        return of(Set.copyOf(NUMBERS), sizes).stream()
                .flatMap(scenario -> scenario.lines().stream())
                .toList();
    }
}
