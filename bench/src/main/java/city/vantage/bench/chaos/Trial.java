package city.vantage.bench.chaos;

import city.vantage.app.runtime.CameraProducer;
import city.vantage.incident.SourceOffset;
import city.vantage.testing.Site;
import city.vantage.testing.guarantee.Guarantee;
import city.vantage.testing.guarantee.Seen;
import city.vantage.testing.guarantee.Witness;
import city.vantage.wire.DeadLetter;
import city.vantage.wire.Topic;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Incidents flow, things happen to what describes them, and a witness notes what comes out.
 *
 * @param incidents at least so many; more where something still happens
 */
record Trial(Stage stage, int incidents, double incidentsPerSecond, long seed) {
    /** Descriptions lie in partitions by site. */
    private static final int SITES = 12;

    private static final int CAMERAS = 4;
    private static final Duration WARM_UP = Duration.ofMinutes(3);
    private static final Duration QUIET = Duration.ofMinutes(3);
    private static final Duration DOUBLES = Duration.ofSeconds(5);

    /** What happens once the first incidents are described; incidents flow until it returns. */
    interface Script {
        void play(Traffic traffic, Witness witness) throws IOException, InterruptedException;
    }

    TrialResult run(Script script) throws InterruptedException, IOException {
        var config = stage.config();
        var topics = config.topics();
        var witness = new Witness();
        var over = new AtomicBoolean();
        var subscriber = new Subscriber(config.kafkaClient());
        var schemas = stage.schemas();
        try (var cameras = new CameraProducer(config.kafkaClient(), topics, schemas)) {
            var traffic = traffic(cameras, witness);
            var descriptions = subscriber.follow(topics.descriptions(), schemas, witness::described, over);
            var alerts = subscriber.follow(topics.alerts(), schemas, (alert, _) -> witness.alerted(alert), over);
            var more = new AtomicBoolean(true);
            var flow = CompletableFuture.runAsync(
                    () -> flow(traffic, more),
                    task -> Thread.ofPlatform().name("traffic").start(task));
            until(WARM_UP, witness, () -> flow.isDone() || witness.finished() > 10);
            script.play(traffic, witness);
            more.set(false);
            flow.join();
            until(QUIET, witness, () -> witness.finished() >= witness.phases());
            // What came twice would come now, at the latest.
            Thread.sleep(DOUBLES);
            over.set(true);
            descriptions.join();
            alerts.join();
            for (var topic : List.<Topic<?>>of(topics.observations(), topics.requests(), topics.results())) {
                subscriber
                        .readAll(topic.deadLetterName(), true)
                        .forEach(record -> witness.deadLettered(DeadLetter.of(record.headers())));
            }
            return new TrialResult(
                    seed,
                    traffic.begun(),
                    witness,
                    Guarantee.allViolations(witness),
                    stage.streams().revived() + stage.workers().revived(),
                    hidden(subscriber, topics.descriptions().name(), witness.descriptions()));
        }
    }

    private Traffic traffic(CameraProducer cameras, Witness witness) {
        var sites = IntStream.rangeClosed(1, SITES)
                .mapToObj(number ->
                        Site.withOverheadCameras("junction-" + number, CAMERAS).andVehicle())
                .toList();
        sites.forEach(site -> cameras.register(Frames.small(site).cameras()));
        return new Traffic(cameras, sites, stage.frames(), incidentsPerSecond, seed, witness);
    }

    private void flow(Traffic traffic, AtomicBoolean more) {
        try {
            traffic.flow(incidents, more::get);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until it is so, or until nothing more was finished for as long. */
    private void until(Duration quiet, Witness witness, BooleanSupplier enough) throws InterruptedException {
        var finished = witness.finished();
        for (var end = Instant.now().plus(quiet);
                !enough.getAsBoolean() && Instant.now().isBefore(end); ) {
            Thread.sleep(Duration.ofMillis(200));
            if (witness.finished() > finished) {
                finished = witness.finished();
                end = Instant.now().plus(quiet);
            }
        }
    }

    /** Compares what a subscriber saw live with what one sees who comes later. */
    private static TrialResult.Hidden hidden(Subscriber subscriber, String topic, List<Seen> live) {
        var seen = new HashSet<SourceOffset>();
        live.forEach(each -> seen.add(each.at()));
        var committed = new HashSet<SourceOffset>();
        subscriber.readAll(topic, true).forEach(record -> committed.add(Subscriber.at(record)));
        var written = subscriber.readAll(topic, false).size();
        var differ = new HashSet<>(seen);
        differ.addAll(committed);
        differ.removeIf(at -> seen.contains(at) && committed.contains(at));
        return new TrialResult.Hidden(written - committed.size(), differ.size());
    }
}
