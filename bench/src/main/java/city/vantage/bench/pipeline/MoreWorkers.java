package city.vantage.bench.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Scenario 09. One worker, then more, on one queue, each with a stand-in for a model that takes a fixed time for every
 * batch: what is measured is the queue, not a model.
 */
final class MoreWorkers implements Scenario {
    private static final String NUMBER = "09";
    private static final int ROUNDS = 2;
    private static final int SECONDS = 6;

    private final Sizes sizes;

    MoreWorkers(Sizes sizes) {
        this.sizes = sizes;
    }

    @Override
    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var count : sizes.workers) {
            lines.add(new Line(
                    NUMBER, "%d workers beside what their batches allow".formatted(count), rate(count), ideal(count)));
        }
        for (var count : sizes.workers.subList(1, sizes.workers.size())) {
            lines.add(new Line(NUMBER, "%d workers: speed-up".formatted(count), rate(count), rate(1)));
        }
        return lines;
    }

    static String rate(int workers) {
        return String.format(Locale.ROOT, "%d workers", workers);
    }

    static String ideal(int workers) {
        return String.format(Locale.ROOT, "batches of %d workers", workers);
    }

    @Override
    public void run(Workbench bench) throws IOException, InterruptedException {
        var perBatch = Duration.ofMillis(sizes.batchMillis);
        for (var round = 1; round <= ROUNDS; round++) {
            for (var count : round % 2 == 0 ? sizes.workers.reversed() : sizes.workers) {
                measure(bench, count, perBatch, round);
            }
        }
    }

    private void measure(Workbench bench, int count, Duration perBatch, int round)
            throws IOException, InterruptedException {
        var config = bench.fresh(List.of(), Map.of());
        var ideal = count * config.worker().batchSize() * 1e3 / perBatch.toMillis();
        // Twice what they can answer, so that the queue never runs dry.
        var requests = (int) (2 * ideal * SECONDS);
        var backend = new TimedBackend(perBatch);
        try (var workers = WorkerPool.start(config, bench.registry(), bench.admin(), count, () -> backend)) {
            workers.awaitReady(config, bench.registry());
            var probe = Answers.probe(config, bench.registry());
            new RawTopic(config.kafkaClient(), config.topics().requests().name())
                    .write(IntStream.range(0, requests)
                            .mapToObj(number -> probe.under("probe-" + number))
                            .toList());
            // All shall have begun.
            Thread.sleep(Duration.ofSeconds(1));
            var before = workers.answered();
            var began = System.nanoTime();
            Thread.sleep(Duration.ofSeconds(SECONDS));
            var rate = (workers.answered() - before) * 1e9 / (System.nanoTime() - began);
            bench.progress().say("09: %d workers: %,.0f of %,.0f requests/s".formatted(count, rate, ideal));
            bench.add(new Figure(NUMBER, rate(count), round, "requests/s", rate));
            bench.add(new Figure(NUMBER, ideal(count), round, "requests/s", ideal));
        }
        bench.discard(config);
    }
}
