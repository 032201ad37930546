package city.vantage.app.forget;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.app.forget.ForgetReport.Fate;
import city.vantage.app.forget.ForgetReport.Line;
import city.vantage.app.replay.LiveCity;
import city.vantage.app.runtime.Progress;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.incident.Observation;
import city.vantage.testing.VantageCluster;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Incidents of several days are described; those of the first are forgotten. */
@Timeout(240)
class ForgetIT {
    @RegisterExtension
    static final VantageCluster CLUSTER = new VantageCluster();

    private static final Duration SEGMENT = Duration.ofSeconds(10);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothingIsLeftOfAnIncidentAndOthersStay() throws Exception {
        var city = new LiveCity(CLUSTER, folder, CLUSTER.freshName("forgetful") + ".");
        var days = new PicturedDays(folder);
        var first = days.of(0);
        var phases = describe(city, first, 0);
        var forgotten = first.getLast().incidentId();
        var described = city.prefix() + "safety.descriptions";
        assertThat(forget(city, forgotten, Extent.LOOK).lines())
                .as("right after its end")
                .extracting(Line::fate)
                .contains(Fate.BUSY, Fate.EXPIRES);
        var second = days.of(2);
        describe(city, second, phases);
        await(
                city,
                forgotten,
                report -> assertThat(report.lines())
                        .as(ForgetText.of(report))
                        .noneMatch(line -> line.fate() == Fate.BUSY));

        var report = forget(city, forgotten, Extent.RECORDS);

        var mine = first.stream()
                .filter(seen -> seen.incidentId().equals(forgotten))
                .toList();
        assertThat(report.pictures()).isEqualTo(new Pictures(mine.size(), 0, new TreeMap<>()));
        assertThat(report.lines())
                .as(ForgetText.of(report))
                .extracting(Line::fate)
                .containsOnly(Fate.CUT, Fate.COMPACTS);
        assertThat(report.lines())
                .filteredOn(line -> line.fate() == Fate.CUT)
                .extracting(
                        line -> line.mentions().topic().substring(city.prefix().length()))
                .contains(
                        "camera.observations",
                        "incident.views",
                        "inference.requests",
                        "inference.results",
                        "safety.descriptions");
        assertThat(report.complete()).isTrue();
        assertThat(mine).noneMatch(seen -> Files.exists(PicturedDays.file(seen)));
        assertThat(second).allMatch(seen -> Files.exists(PicturedDays.file(seen)));
        assertThat(forget(city, second.getLast().incidentId(), Extent.LOOK).lines())
                .as("what came later is all there")
                .extracting(line -> line.mentions().topic())
                .contains(city.prefix() + "camera.observations", city.prefix() + "inference.requests", described);

        compactSoon(city);
        var last = days.of(PicturedDays.LAST);
        city.publish(last.subList(0, last.size() / 2));
        await(
                city,
                last.get(last.size() / 2 - 1).incidentId(),
                found -> assertThat(found.lines())
                        .extracting(line -> line.mentions().topic())
                        .contains(described));
        Thread.sleep(SEGMENT);
        city.publish(last.subList(last.size() / 2, last.size()));
        await(
                city,
                forgotten,
                left -> assertThat(left.lines()).as(ForgetText.of(left)).isEmpty());
    }

    @Test
    void aCameraIsForgottenWithAllThatItSaw() throws Exception {
        var city = new LiveCity(CLUSTER, folder, CLUSTER.freshName("camera") + ".");
        var seen = new PicturedDays(folder).of(0);
        city.publish(seen);
        var one = seen.getFirst();
        var its = seen.stream()
                .filter(each ->
                        each.siteId().equals(one.siteId()) && each.cameraId().equals(one.cameraId()))
                .map(Observation::incidentId)
                .collect(Collectors.toSet());

        var report = new Command(city).forget(Set.of(), Set.of(one.siteId() + "/" + one.cameraId()), Extent.PICTURES);

        assertThat(report.incidents()).isEqualTo(its);
        assertThat(seen).allMatch(each -> Files.exists(PicturedDays.file(each)) != its.contains(each.incidentId()));
        assertThat(CLUSTER.readAll(city.prefix() + "camera.registry", Integer.MAX_VALUE, Duration.ofSeconds(2)))
                .filteredOn(record -> record.value() == null)
                .extracting(record -> new String(record.key(), StandardCharsets.UTF_8))
                .containsExactly(one.siteId() + "/" + one.cameraId());
    }

    private ForgetReport forget(LiveCity city, String incident, Extent extent) {
        return new Command(city).forget(Set.of(incident), Set.of(), extent);
    }

    /** What {@code vantage forget} does. */
    private record Command(LiveCity city) {
        ForgetReport forget(Set<String> incidents, Set<String> cameras, Extent extent) {
            var config = city.config(settings(city));
            try (var admin = TopicAdmin.connect(city.kafka());
                    var store = config.frameFetch().store(config.frames())) {
                var progress = new Progress(new PrintWriter(Writer.nullWriter()));
                return new Forgetting(config, admin, CLUSTER.registry(), store, progress)
                        .forget(incidents, cameras, extent);
            }
        }
    }

    /** Its pictures may be seen, and its answers are forgotten soon. */
    private static Map<String, String> settings(LiveCity city) {
        return Map.of(
                "frames.file.roots",
                city.folder().toString(),
                "inference.answers.keep.ms",
                "2000",
                "observations.ahead.ms",
                "0");
    }

    /** @return how many phases they have */
    private static int describe(LiveCity city, List<Observation> seen, int before) throws InterruptedException {
        var phases = (int) seen.stream()
                .map(each -> each.incidentId() + each.phase())
                .distinct()
                .count();
        city.publish(seen);
        assertThat(city.describe(before + phases, settings(city))).hasSize(before + phases);
        return phases;
    }

    /** Describes until what is found of an incident is as it should be. */
    private void await(LiveCity city, String incident, Consumer<ForgetReport> expected) throws InterruptedException {
        city.describeWhile(
                settings(city),
                () -> Awaitility.await()
                        .atMost(Duration.ofSeconds(90))
                        .pollInterval(Duration.ofSeconds(2))
                        .untilAsserted(() -> expected.accept(forget(city, incident, Extent.LOOK))));
    }

    /** Brokers begin a new segment with a record that is so much later than the first, and compact the ones before. */
    private static void compactSoon(LiveCity city) throws Exception {
        var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        var ops = Map.of(
                        "segment.ms",
                        Long.toString(SEGMENT.toMillis()),
                        "min.cleanable.dirty.ratio",
                        "0.001",
                        "delete.retention.ms",
                        "0")
                .entrySet()
                .stream()
                .map(entry ->
                        new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        CLUSTER.admin().listTopics().names().get().stream()
                .filter(topic -> topic.startsWith(city.prefix()) && topic.endsWith("-changelog"))
                .forEach(topic -> changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic), ops));
        CLUSTER.admin().incrementalAlterConfigs(changes).all().get();
    }
}
