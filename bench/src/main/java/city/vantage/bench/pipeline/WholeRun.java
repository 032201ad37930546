package city.vantage.bench.pipeline;

import city.vantage.app.config.VantageConfig;
import city.vantage.app.runtime.StreamRunner;
import city.vantage.bench.cluster.Finals;
import city.vantage.worker.Backend;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/**
 * All of the stream with one worker, over observations that lie in their topic already. The worker is ready before the
 * stream begins.
 */
record WholeRun(Workbench bench, VantageConfig config, Backend backend) {

    /**
     * @param seconds from the first commit of the stream until the last final description could be read
     * @param requests that were answered
     * @param finals phases with a final description
     */
    record Outcome(double seconds, long requests, int finals) {}

    /** @param parts phases to wait for */
    Outcome run(int parts, String what) throws InterruptedException {
        var registry = bench.registry();
        try (var workers = WorkerPool.start(config, registry, bench.admin(), 1, () -> backend);
                var finals = new Finals(config, registry)) {
            workers.awaitReady(config, registry);
            var before = workers.answered();
            var runner = new StreamRunner(config, registry, new SimpleMeterRegistry());
            try {
                runner.start();
                var began = awaitFirstCommit();
                var found = finals.await(parts, bench.progress(), what);
                var seconds = (System.nanoTime() - began) / 1e9;
                return new Outcome(seconds, workers.answered() - before, found);
            } finally {
                runner.leave();
            }
        }
    }

    private long awaitFirstCommit() throws InterruptedException {
        var ends = new RawTopic(
                        config.kafkaClient(), config.topics().observations().name())
                .ends();
        var all = ends.values().stream().mapToLong(Long::longValue).sum();
        return new CommitWatch(bench.admin(), config.stream().applicationId(), ends, all)
                .await(1, bench.sizes().patience(), bench.progress(), "start of the stream")
                .last()
                .nanos();
    }
}
