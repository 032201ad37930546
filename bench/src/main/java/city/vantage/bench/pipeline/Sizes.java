package city.vantage.bench.pipeline;

import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** How much is measured. The defaults end in about a quarter of an hour on two cores. */
final class Sizes {
    @Option(
            names = "--incidents",
            defaultValue = "600",
            description = "01 to 05: simulated incidents, about 96 observations each. Default: ${DEFAULT-VALUE}.")
    int incidents = 600;

    @Option(
            names = "--rounds",
            defaultValue = "4",
            description = "Beside the one that warms up. Default: ${DEFAULT-VALUE}.")
    int rounds = 4;

    @Option(names = "--threads", defaultValue = "1", description = "Stream threads. Default: ${DEFAULT-VALUE}.")
    int threads = 1;

    @Option(
            names = "--latency-seconds",
            defaultValue = "40",
            description = "07: how long incidents come in, a round. Default: ${DEFAULT-VALUE}.")
    int latencySeconds = 40;

    @Option(
            names = "--latency-rate",
            defaultValue = "25",
            description = "07: incidents a second. Default: ${DEFAULT-VALUE}.")
    int latencyRate = 25;

    @Option(
            names = "--open",
            defaultValue = "1000,10000,100000",
            split = ",",
            description = "08: how many incidents are open at a time. Default: ${DEFAULT-VALUE}.")
    List<Integer> open = List.of(1_000, 10_000, 100_000);

    @Option(
            names = "--steady",
            defaultValue = "60000",
            description = "08: observations that are measured when so many are open. Default: ${DEFAULT-VALUE}.")
    int steady = 60_000;

    @Option(
            names = "--model-incidents",
            defaultValue = "4",
            description = "06: incidents that the small model is asked about. Default: ${DEFAULT-VALUE}.")
    int modelIncidents = 4;

    @Option(
            names = "--workers",
            defaultValue = "1,2,4,8",
            split = ",",
            description = "09: how many workers. Default: ${DEFAULT-VALUE}.")
    List<Integer> workers = List.of(1, 2, 4, 8);

    @Option(
            names = "--batch-ms",
            defaultValue = "100",
            description = "09: time that the stand-in for a model takes for a batch. Default: ${DEFAULT-VALUE}.")
    int batchMillis = 100;

    @Option(names = "--seed", defaultValue = "2026", description = "Default: ${DEFAULT-VALUE}.")
    long seed = 2026;

    /** Longest wait for any one measurement. */
    Duration patience() {
        return Duration.ofMinutes(30);
    }
}
