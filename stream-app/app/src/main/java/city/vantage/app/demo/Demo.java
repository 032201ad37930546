package city.vantage.app.demo;

import city.vantage.alert.SafetyAlert;
import city.vantage.app.config.VantageConfig;
import city.vantage.app.reader.AlertText;
import city.vantage.app.reader.DescriptionJson;
import city.vantage.app.reader.RecordReader;
import city.vantage.app.runtime.Backends;
import city.vantage.app.runtime.CameraProducer;
import city.vantage.app.runtime.Pace;
import city.vantage.app.runtime.Progress;
import city.vantage.app.runtime.QueueLag;
import city.vantage.app.runtime.RegistryConnection;
import city.vantage.app.runtime.StreamRunner;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.app.runtime.WebhookRunner;
import city.vantage.app.runtime.WorkerProbe;
import city.vantage.app.telemetry.Telemetry;
import city.vantage.description.SafetyDescription;
import city.vantage.worker.Worker;
import city.vantage.worker.Workers;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Runs a feed through the whole of Vantage on a cluster, and prints what comes out. */
final class Demo {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration START = Duration.ofSeconds(60);

    /** After the last observation, longest wait for a further description. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** After that, no incident is formed any more of what was sent. */
    private static final Duration STILL_FORMING = Duration.ofSeconds(20);

    private final VantageConfig config;
    private final Feed feed;
    private final DemoOptions options;
    private final PrintWriter out;
    private final PrintWriter lines;
    private final Progress progress;
    private final BooleanSupplier stopping;
    private final Tally tally = new Tally();

    /**
     * @param out for people
     * @param lines for programs
     * @param stopping whether to end soon, with what is described by then
     */
    Demo(
            VantageConfig config,
            Feed feed,
            DemoOptions options,
            PrintWriter out,
            PrintWriter lines,
            Progress progress,
            BooleanSupplier stopping) {
        this.config = config;
        this.feed = feed;
        this.options = options;
        this.out = out;
        this.lines = lines;
        this.progress = progress;
        this.stopping = stopping;
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
            var topics = config.topics();
            try (var reader = new RecordReader<>(config.kafkaClient(), topics.descriptions(), registry.cached(), true);
                    var alerts = new RecordReader<>(config.kafkaClient(), topics.alerts(), registry.cached(), true);
                    var feeding = Feeding.start(
                            feed, cameras, tally, new Pace(options.speed()), config.closeAfter(), options.raw())) {
                read(reader, alerts, feeding);
            }
            worker.close();
            working.join();
        }
        return outcome();
    }

    private static Thread start(Worker worker) {
        return Thread.ofPlatform().name("worker").start(worker);
    }

    private void read(RecordReader<SafetyDescription> reader, RecordReader<SafetyAlert> alerts, Feeding feeding) {
        var printer = new DescriptionPrinter(out);
        var lastNews = Instant.now();
        while (!stopping.getAsBoolean()) {
            var fed = feeding.hasEnded();
            for (var description : reader.read(POLL)) {
                tally.received(description);
                printer.print(description);
                if (description.view().finalRevision()) {
                    lines.println(DescriptionJson.line(description));
                }
                lastNews = Instant.now();
            }
            alerts.read(Duration.ZERO).forEach(alert -> out.println(AlertText.block(alert)));
            progress.show(tally.progress());
            var silence = Duration.between(lastNews, Instant.now());
            var settled = tally.missing().isEmpty() && (!options.raw() || silence.compareTo(STILL_FORMING) > 0);
            if (options.exit() && fed && (settled || silence.compareTo(PATIENCE) > 0)) {
                return;
            }
        }
    }

    private int outcome() {
        progress.say(tally.progress());
        var missing = tally.missing();
        if (!missing.isEmpty()) {
            progress.say("without a final description: " + String.join(", ", missing));
        }
        if (tally.repeated() > 0) {
            progress.say(tally.repeated() + " descriptions came twice");
        }
        return missing.isEmpty() && tally.repeated() == 0 ? 0 : 1;
    }
}
