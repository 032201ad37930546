package city.vantage.app.demo;

import city.vantage.alert.SafetyAlert;
import city.vantage.app.config.VantageConfig;
import city.vantage.app.reader.AlertText;
import city.vantage.app.reader.DescriptionJson;
import city.vantage.app.reader.RecordReader;
import city.vantage.app.runtime.CameraProducer;
import city.vantage.app.runtime.Pace;
import city.vantage.app.runtime.Progress;
import city.vantage.description.SafetyDescription;
import city.vantage.wire.registry.SchemaRegistry;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Sends a feed to a cluster, prints what comes out, and checks that every incident and phase is described once. */
final class FeedCheck {
    private static final Duration POLL = Duration.ofMillis(200);

    /** After the last observation, longest wait for a further description. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** After that, no incident is formed any more of what was sent. */
    private static final Duration STILL_FORMING = Duration.ofSeconds(20);

    private final VantageConfig config;
    private final DemoOptions options;
    private final PrintWriter out;
    private final PrintWriter lines;
    private final Progress progress;
    private final BooleanSupplier stopping;
    private final Tally tally;

    /**
     * @param out for people
     * @param lines for programs
     * @param stopping whether to end soon, with what is described by then
     */
    FeedCheck(
            VantageConfig config,
            DemoOptions options,
            PrintWriter out,
            PrintWriter lines,
            Progress progress,
            BooleanSupplier stopping) {
        this.config = config;
        this.options = options;
        this.out = out;
        this.lines = lines;
        this.progress = progress;
        this.stopping = stopping;
        this.tally = new Tally(options.raw());
    }

    /** Feeds until all is described, or it is to stop. */
    void run(Feed feed, CameraProducer cameras, SchemaRegistry registry) throws InterruptedException {
        var topics = config.topics();
        try (var reader = new RecordReader<>(config.kafkaClient(), topics.descriptions(), registry, false);
                var alerts = new RecordReader<>(config.kafkaClient(), topics.alerts(), registry, false);
                var feeding = Feeding.start(
                        feed, cameras, tally, new Pace(options.speed()), config.closeAfter(), options.raw())) {
            read(reader, alerts, feeding);
        }
    }

    private void read(RecordReader<SafetyDescription> reader, RecordReader<SafetyAlert> alerts, Feeding feeding) {
        var printer = new DescriptionPrinter(out);
        var lastNews = Instant.now();
        while (!stopping.getAsBoolean()) {
            var fed = feeding.hasEnded();
            for (var description : reader.read(POLL)) {
                if (tally.received(description)) {
                    printer.print(description);
                    if (description.view().finalRevision()) {
                        lines.println(DescriptionJson.line(description));
                    }
                    lastNews = Instant.now();
                }
            }
            alerts.read(Duration.ZERO).stream()
                    .filter(alert -> tally.isOwn(alert.incidentId()))
                    .forEach(alert -> out.println(AlertText.block(alert)));
            progress.show(tally.progress());
            var silence = Duration.between(lastNews, Instant.now());
            var settled = tally.missing().isEmpty() && (!options.raw() || silence.compareTo(STILL_FORMING) > 0);
            if (options.exit() && fed && (settled || silence.compareTo(PATIENCE) > 0)) {
                return;
            }
        }
    }

    /** @return the exit code: 0 where every incident and phase was described once */
    int outcome() {
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
