package city.vantage.app.demo;

import city.vantage.app.config.VantageConfig;
import city.vantage.app.runtime.Backends;
import city.vantage.app.runtime.CameraProducer;
import city.vantage.app.runtime.Progress;
import city.vantage.app.runtime.QueueLag;
import city.vantage.app.runtime.RegistryConnection;
import city.vantage.app.runtime.StreamRunner;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.app.runtime.WebhookRunner;
import city.vantage.app.runtime.WorkerProbe;
import city.vantage.app.telemetry.Telemetry;
import city.vantage.worker.Worker;
import city.vantage.worker.Workers;
import java.time.Duration;

/** Runs a feed through the whole of Vantage, which is in this process, on a cluster of its own. */
final class Demo {
    private static final Duration START = Duration.ofSeconds(60);

    private final VantageConfig config;
    private final Feed feed;
    private final FeedCheck check;
    private final Progress progress;

    Demo(VantageConfig config, Feed feed, FeedCheck check, Progress progress) {
        this.config = config;
        this.feed = feed;
        this.check = check;
        this.progress = progress;
    }

    /** @return the exit code: 0 where every incident and phase was described once */
    int run() throws InterruptedException {
        feed.remarks().forEach(remark -> progress.say("note: " + remark));
        progress.say("creating topics");
        try (var admin = TopicAdmin.connect(config.kafkaClient())) {
            admin.create(config.topics().all(), config.replication(), true);
            Workers.configureGroup(admin.admin(), config.worker());
        }
        try (var telemetry = Telemetry.open(config.http());
                var registry = RegistryConnection.connect(config.registry());
                var cameras = new CameraProducer(config.kafkaClient(), config.topics(), registry.cached());
                var streams = new StreamRunner(config, registry.cached(), telemetry.meters());
                var webhooks = config.webhooks().isConfigured()
                        ? WebhookRunner.start(config, registry.cached(), telemetry.meters())
                        : null;
                var worker = Workers.create(
                        config.kafkaClient(),
                        config.topics(),
                        registry.cached(),
                        Backends.of(config),
                        config.worker(),
                        telemetry.meters());
                var lag = QueueLag.watch(config.kafkaClient(), config.worker().group(), telemetry.meters())) {
            telemetry.watch(streams);
            telemetry.watch(new WorkerProbe(worker));
            telemetry.showKafka(streams.kafkaMetrics());
            telemetry.showKafka(worker.kafkaMetrics());
            cameras.register(feed.cameras());
            progress.say("starting streams and a worker for %d cameras"
                    .formatted(feed.cameras().size()));
            var working = start(worker);
            streams.start();
            if (!streams.awaitRunning(START)) {
                throw new IllegalStateException("the streams didn't start within " + START);
            }
            check.run(feed, cameras, registry.cached());
            worker.close();
            working.join();
        }
        return check.outcome();
    }

    private static Thread start(Worker worker) {
        return Thread.ofPlatform().name("worker").start(worker);
    }
}
