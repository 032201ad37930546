package city.vantage.bench.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Asks all runtimes the same in turns, so that a change in the machine's load meets them alike. */
final class Rounds {
    private final List<Runner> runners;
    private final Questions questions;
    private final Consumer<Sample> results;

    /** @param runners in the order of the first round; later rounds begin with another one */
    Rounds(List<Runner> runners, Questions questions, Consumer<Sample> results) {
        this.runners = new ArrayList<>(runners);
        this.questions = questions;
        this.results = results;
    }

    /** Measures after a round that warms up and isn't kept. */
    void run(List<Scenario> scenarios, int rounds) throws IOException {
        for (var round = 0; round <= rounds; round++) {
            for (var scenario : scenarios) {
                one(scenario, round);
            }
            Collections.rotate(runners, 1);
        }
    }

    private void one(Scenario scenario, int round) throws IOException {
        var asked = scenario.questions().apply(questions);
        for (var runner : runners) {
            for (var way : Scenario.ways(asked)) {
                var load = new Load(way, false, asked);
                if (!runner.takes(load)) {
                    continue;
                }
                var before = cpuSeconds(runner);
                var seconds = runner.run(load).seconds();
                if (round > 0) {
                    results.accept(new Sample(
                            scenario.name(),
                            runner.name(),
                            way,
                            round,
                            asked.size(),
                            load.tokens(),
                            seconds,
                            cpuSeconds(runner) - before));
                }
            }
        }
    }

    private static double cpuSeconds(Runner runner) {
        return runner.process().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }
}
