package city.vantage.app.demo;

import city.vantage.app.config.VantageConfig;
import city.vantage.app.reader.DescriptionJson;
import city.vantage.app.reader.DescriptionReader;
import city.vantage.app.runtime.Backends;
import city.vantage.app.runtime.CameraProducer;
import city.vantage.app.runtime.RegistryConnection;
import city.vantage.app.runtime.StreamRunner;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.worker.Worker;
import city.vantage.worker.Workers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;

/** Runs a feed through the whole of Vantage on a cluster, and prints what comes out. */
final class Demo {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration START = Duration.ofSeconds(60);

    /** After the last observation, longest wait for a further description. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final VantageConfig config;
    private final Feed feed;
    private final DemoOptions options;
    private final PrintStream out;
    private final Progress progress;
    private final Tally tally = new Tally();

    Demo(VantageConfig config, Feed feed, DemoOptions options, PrintStream out, Progress progress) {
        this.config = config;
        this.feed = feed;
        this.options = options;
        this.out = out;
        this.progress = progress;
    }

    /** @return the exit code: 0 where every incident and phase was described once */
    int run() throws IOException, InterruptedException {
        var meters = new SimpleMeterRegistry();
        feed.remarks().forEach(remark -> progress.say("note: " + remark));
        progress.say("creating topics");
        try (var admin = new TopicAdmin(config.kafkaClient())) {
            admin.create(config.topics().all(), config.replication(), true);
            Workers.configureGroup(admin.admin(), config.worker());
        }
        try (var registry = RegistryConnection.connect(config.registry());
                var cameras = new CameraProducer(config.kafkaClient(), config.topics(), registry.cached());
                var streams = new StreamRunner(config, registry.cached(), meters);
                var worker = Workers.create(
                        config.kafkaClient(),
                        config.topics(),
                        registry.cached(),
                        Backends.of(config.model()),
                        config.worker(),
                        meters);
                var lines = json()) {
            cameras.register(feed.cameras());
            progress.say("starting streams and a worker for %d cameras"
                    .formatted(feed.cameras().size()));
            var working = start(worker);
            streams.start();
            if (!streams.awaitRunning(START)) {
                throw new IllegalStateException("the streams didn't start within " + START);
            }
            try (var reader = new DescriptionReader(config.kafkaClient(), config.topics(), registry.cached(), true)) {
                var feeding = Thread.ofPlatform().name("feed").start(() -> feed(cameras));
                read(reader, lines, feeding);
            }
            worker.close();
            working.join();
        }
        return outcome();
    }

    private static Thread start(Worker worker) {
        return Thread.ofPlatform().name("worker").start(worker);
    }

    private void feed(CameraProducer cameras) {
        var pace = new Pace(options.speed());
        var last = new Instant[] {Instant.EPOCH};
        try (var items = feed.items()) {
            for (var iterator = items.iterator(); iterator.hasNext(); ) {
                var item = iterator.next();
                pace.await(item.arrivesAt());
                var observation = item.observation().get();
                tally.sent(observation);
                cameras.publish(observation);
                last[0] = item.arrivesAt();
            }
            // Nothing more comes, so time would stand still and the last incidents would stay open.
            cameras.tick(last[0].plus(config.closeAfter()).plusSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(DescriptionReader reader, PrintWriter lines, Thread feeding) {
        var printer = new DescriptionPrinter(out);
        var lastNews = Instant.now();
        while (true) {
            var fed = !feeding.isAlive();
            for (var description : reader.read(POLL)) {
                tally.received(description);
                printer.print(description);
                if (description.view().finalRevision()) {
                    lines.println(DescriptionJson.line(description));
                }
                lastNews = Instant.now();
            }
            progress.show(tally.progress());
            var silent = Duration.between(lastNews, Instant.now()).compareTo(PATIENCE) > 0;
            if (options.exit() && fed && (tally.missing().isEmpty() || silent)) {
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

    private PrintWriter json() throws IOException {
        return new PrintWriter(
                options.out() == null ? Writer.nullWriter() : Files.newBufferedWriter(options.out()), true);
    }
}
