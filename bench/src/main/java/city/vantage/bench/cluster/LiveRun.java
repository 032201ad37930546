package city.vantage.bench.cluster;

import city.vantage.app.config.VantageConfig;
import city.vantage.app.runtime.Backends;
import city.vantage.app.runtime.StreamRunner;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.wire.registry.SchemaRegistry;
import city.vantage.worker.Worker;
import city.vantage.worker.Workers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;

/** Streams and a worker on a cluster, as they run live. */
public final class LiveRun implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final StreamRunner streams;
    private final Worker worker;
    private final Thread working;

    private LiveRun(StreamRunner streams, Worker worker) {
        this.streams = streams;
        this.worker = worker;
        this.working = Thread.ofPlatform().name("live-worker").start(worker);
    }

    /** With the backend that is configured. */
    public static LiveRun start(VantageConfig config, SchemaRegistry registry) throws InterruptedException {
        var meters = new SimpleMeterRegistry();
        try (var admin = TopicAdmin.connect(config.kafkaClient())) {
            Workers.configureGroup(admin.admin(), config.worker());
        }
        var streams = new StreamRunner(config, registry, meters);
        streams.start();
        if (!streams.awaitRunning(START)) {
            throw new IllegalStateException("the streams didn't start");
        }
        var worker = Workers.create(
                config.kafkaClient(), config.topics(), registry, Backends.of(config), config.worker(), meters);
        return new LiveRun(streams, worker);
    }

    @Override
    public void close() throws InterruptedException {
        worker.close();
        working.join();
        streams.leave();
    }
}
