package city.vantage.bench.pipeline;

import city.vantage.app.config.VantageConfig;
import city.vantage.wire.registry.SchemaRegistry;
import city.vantage.worker.Backend;
import city.vantage.worker.Worker;
import city.vantage.worker.Workers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;

/** Workers of one group in this process. */
final class WorkerPool implements AutoCloseable {
    private static final Duration READY = Duration.ofSeconds(60);
    private static final String ANSWERED = "vantage.worker.requests";

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<Worker> workers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    private WorkerPool() {}

    static WorkerPool start(
            VantageConfig config, SchemaRegistry registry, Admin admin, int count, Supplier<Backend> backends)
            throws InterruptedException {
        Workers.configureGroup(admin, config.worker());
        var pool = new WorkerPool();
        for (var number = 0; number < count; number++) {
            var worker = Workers.create(
                    config.kafkaClient(), config.topics(), registry, backends.get(), config.worker(), pool.meters);
            pool.workers.add(worker);
            pool.threads.add(Thread.ofPlatform().name("bench-worker-" + number).start(worker));
        }
        return pool;
    }

    /** Waits until a request that nobody else waits for is answered. */
    void awaitReady(VantageConfig config, SchemaRegistry registry) throws InterruptedException {
        new RawTopic(config.kafkaClient(), config.topics().requests().name())
                .write(List.of(Answers.probe(config, registry)));
        var end = System.nanoTime() + READY.toNanos();
        while (settled() == 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no worker answered within " + READY.toSeconds() + " s");
            }
            Thread.sleep(20);
        }
    }

    /** Requests that got an answer from the backend. */
    long answered() {
        return count("given");
    }

    private long settled() {
        // A model can't answer the probe, which has no picture.
        return count("given") + count("failed");
    }

    private long count(String outcome) {
        return (long) meters.find(ANSWERED).tag("outcome", outcome).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @Override
    public void close() throws InterruptedException {
        workers.forEach(Worker::close);
        for (var thread : threads) {
            thread.join();
        }
    }
}
