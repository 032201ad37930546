package city.vantage.app.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.app.reader.RecordReader;
import city.vantage.description.SafetyDescription;
import city.vantage.incident.Observation;
import city.vantage.testing.AlertedOnce;
import city.vantage.testing.DescribedOnce;
import city.vantage.testing.RandomIncident;
import city.vantage.testing.Site;
import city.vantage.testing.VantageCluster;
import city.vantage.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, killed in the middle of 200 incidents. */
class KilledProcessesIT {
    @RegisterExtension
    static final VantageCluster CLUSTER = new VantageCluster();

    private static final int INCIDENTS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path folder = Path.of("");

    private final Topics topics = new Topics(CLUSTER.freshName("killed") + ".", 4);
    private final DescribedOnce guarantee = new DescribedOnce();

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES)
    void describesEveryPhaseOnceThoughStreamAndWorkerAreKilled() throws Exception {
        Map<String, Object> kafka = Map.of("bootstrap.servers", CLUSTER.bootstrapServers());
        try (var admin = TopicAdmin.connect(kafka)) {
            admin.create(topics.all(), (short) 1, true);
        }
        try (var cameras = new CameraProducer(kafka, topics, CLUSTER.registry());
                var stream = new VantageProcess("stream", settings(), folder.resolve("stream.log"));
                var worker = new VantageProcess("worker", settings(), folder.resolve("worker.log"));
                var reader = new RecordReader<>(kafka, topics.descriptions(), CLUSTER.registry(), true)) {
            var site = Site.withOverheadCameras("junction", 4).andVehicle();
            cameras.register(site.cameras());
            var seen = observations(site);
            var quarter = seen.size() / 4;

            publish(cameras, seen.subList(0, quarter));
            readUntil(reader, () -> guarantee.finished() > 10);
            worker.kill();
            publish(cameras, seen.subList(quarter, 2 * quarter));
            stream.kill();
            worker.restart();
            publish(cameras, seen.subList(2 * quarter, 3 * quarter));
            stream.restart();
            readUntil(reader, () -> guarantee.finished() > guarantee.expected() / 3);
            stream.kill();
            worker.kill();
            publish(cameras, seen.subList(3 * quarter, seen.size()));
            cameras.tick(seen.getLast().capturedAt().plusSeconds(60));
            stream.restart();
            worker.restart();
            readUntil(reader, () -> guarantee.finished() == guarantee.expected());
            // What came twice would come now, at the latest.
            readFor(reader, Duration.ofSeconds(5));

            guarantee.assertHolds();
            assertThat(guarantee.expected()).isGreaterThan(INCIDENTS);
            assertEachAlertIsRaisedOnce(kafka);
            assertThat(stream.terminate())
                    .as("exit code of a stopped stream process")
                    .isIn(0, 143);
            assertThat(worker.terminate()).as("exit code of a stopped worker").isIn(0, 143);
        }
    }

    private void assertEachAlertIsRaisedOnce(Map<String, Object> kafka) {
        var alerts = new AlertedOnce();
        try (var reader = new RecordReader<>(kafka, topics.alerts(), CLUSTER.registry(), true)) {
            reader.readUntilQuiet(Duration.ofSeconds(5), () -> false, alerts::visible);
        }
        alerts.assertHolds();
        assertThat(alerts.raised()).isPositive();
    }

    private Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("bootstrap.servers", CLUSTER.bootstrapServers());
        settings.put("schema.registry.url", CLUSTER.registryUrl().toString());
        settings.put("topics.prefix", topics.prefix());
        settings.put("topics.replication.factor", "1");
        settings.put("stream.application.id", topics.prefix() + "stream");
        settings.put("stream.state.dir", folder.resolve("state").toString());
        settings.put("frames.file.roots", "/frames");
        settings.put("selection.close.after.ms", "3000");
        settings.put("stream.idle.after.ms", "0");
        settings.put("inference.answer.within.ms", "0");
        settings.put("worker.group", topics.prefix() + "workers");
        settings.put("worker.lock.ms", "5000");
        return settings;
    }

    /** Incidents that overlap: one begins every 300 milliseconds. */
    private static List<Observation> observations(Site site) {
        var start = Instant.now();
        return IntStream.range(0, INCIDENTS)
                .mapToObj(i -> RandomIncident.at(site, "incident-" + i, start.plusMillis(300L * i), i))
                .flatMap(incident -> incident.observations().stream())
                .sorted(Comparator.comparing(Observation::capturedAt))
                .toList();
    }

    private void publish(CameraProducer cameras, List<Observation> observations) {
        observations.forEach(observation -> {
            guarantee.sent(observation);
            cameras.publish(observation);
        });
    }

    private void readUntil(RecordReader<SafetyDescription> reader, BooleanSupplier enough) {
        var end = Instant.now().plus(PATIENCE);
        while (!enough.getAsBoolean()) {
            assertThat(Instant.now())
                    .as("%d of %d phases described in time", guarantee.finished(), guarantee.expected())
                    .isBefore(end);
            reader.read(Duration.ofMillis(200)).forEach(guarantee::visible);
        }
    }

    private void readFor(RecordReader<SafetyDescription> reader, Duration time) {
        var end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            reader.read(Duration.ofMillis(200)).forEach(guarantee::visible);
        }
    }
}
