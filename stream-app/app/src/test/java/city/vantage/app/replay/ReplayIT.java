package city.vantage.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.vantage.app.compare.Comparison;
import city.vantage.app.runtime.Progress;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.description.SafetyDescription;
import city.vantage.incident.IncidentPhase;
import city.vantage.incident.Observation;
import city.vantage.replay.DifferenceReport;
import city.vantage.replay.Essence;
import city.vantage.testing.VantageCluster;
import city.vantage.wire.RecordCodec;
import city.vantage.wire.registry.RegistryConfig;
import city.vantage.wire.registry.RestSchemaRegistry;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** One live run of {@value LiveCity#INCIDENTS} incidents, replayed in several ways. */
@Timeout(120)
class ReplayIT {
    @RegisterExtension
    static final VantageCluster CLUSTER = new VantageCluster();

    @TempDir
    private static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static LiveCity city;

    private static SortedMap<IncidentPhase, SafetyDescription> live = new TreeMap<>();

    @BeforeAll
    static void liveHasDescribedAll() throws InterruptedException {
        city = new LiveCity(CLUSTER, folder, CLUSTER.freshName("city") + ".");
        var seen = LiveCity.observations();
        city.publish(seen);
        var phases = seen.stream()
                .map(each -> new IncidentPhase(each.incidentId(), each.phase()))
                .collect(Collectors.toSet());
        live = city.describe(phases.size(), Map.of());
        assertThat(live).hasSameSizeAs(phases);
    }

    @Test
    void aReplayEndsAsLiveDidAndAsksNothingAgain() throws Exception {
        var outcome = city.replay("same", LiveCity.all(0), Map.of("stream.threads", "4"), () -> false);

        assertThat(outcome.complete()).isTrue();
        assertThat(outcome.incidents()).isEqualTo(LiveCity.INCIDENTS);
        assertThat(outcome.reused()).isPositive();
        assertThat(outcome.reused() / (double) (outcome.reused() + outcome.asked()))
                .isGreaterThanOrEqualTo(0.99);
        var report = comparison("same", outcome);
        assertThat(report.identical()).isEqualTo(live.size());
        assertThat(report.onlyBefore() + report.onlyAfter()).isZero();
        var replayed = finals(city, "same");
        assertThat(bytes(replayed)).isEqualTo(bytes(live));
        assertThat(replayed.values())
                .extracting(description -> description.provenance().source().topic())
                .containsOnly(city.config(Map.of()).topics().observations().name());
        assertThat(replayed.values())
                .extracting(description -> description.provenance().source())
                .containsExactlyElementsOf(live.values().stream()
                        .map(description -> description.provenance().source())
                        .toList());
    }

    @Test
    void whatIsDecidedOtherwiseIsReported() throws Exception {
        var otherwise = Map.of("selection.ranking", "pedestrian-area");
        var range = LiveCity.all(0);
        var early = new ReplayOptions(range.from(), range.from().plusSeconds(100), null, range.margin(), 0, 2);

        var outcome = city.replay("otherwise", early, otherwise, () -> false);

        var report = comparison("otherwise", outcome);
        assertThat(report.compared()).isEqualTo((int) outcome.phases()).isLessThan(live.size());
        assertThat(report.onlyBefore() + report.onlyAfter()).isZero();
        assertThat(report.changed()).isPositive();
        assertThat(report.fields()).containsKey("camera");
        assertThat(outcome.asked()).isPositive();
    }

    @Test
    void theOrderInWhichCamerasArriveDoesNotMatter() throws Exception {
        var shuffled = new LiveCity(CLUSTER, folder, CLUSTER.freshName("shuffled") + ".");
        var arriving = LiveCity.shuffled(3);
        assertThat(arriving).isNotEqualTo(LiveCity.observations());
        shuffled.publish(arriving);

        var outcome = shuffled.replay("other-order", LiveCity.all(0), Map.of("stream.threads", "1"), () -> false);

        assertThat(outcome.complete()).isTrue();
        assertThat(outcome.reused()).isZero();
        assertThat(bytes(finals(shuffled, "other-order"))).isEqualTo(bytes(live));
    }

    @Test
    void aStoppedReplayGoesOnAndIsRefusedWithOtherParameters() throws Exception {
        var slow = LiveCity.all(50);
        var began = System.nanoTime();
        var stopped = city.replay("stopped", slow, Map.of(), () -> System.nanoTime() - began > 8_000_000_000L);
        assertThat(stopped.complete()).isFalse();

        var other = new ReplayOptions(slow.from(), slow.to().minusSeconds(60), null, slow.margin(), 0, 1);
        assertThatThrownBy(() -> city.replay("stopped", other, Map.of(), () -> false))
                .isInstanceOf(ReplayException.class)
                .hasMessageContaining("to: was 2026-03-02T09:00:00Z, is 2026-03-02T08:59:00Z")
                .hasMessageContaining("--remove");

        var outcome = city.replay("stopped", LiveCity.all(0), Map.of(), () -> false);

        assertThat(outcome.complete()).isTrue();
        assertThat(bytes(finals(city, "stopped"))).isEqualTo(bytes(live));
        var fed = city.own("stopped", Map.of()).topics().observations();
        var copies = CLUSTER.readAll(fed.name(), Integer.MAX_VALUE, Duration.ofSeconds(3)).stream()
                .filter(record -> record.value() != null)
                .count();
        assertThat(copies)
                .as("observations copied once")
                .isEqualTo(LiveCity.observations().size());
    }

    @Test
    void incidentsBelongToTheRangeThatTheyBeginIn() throws Exception {
        var seen = LiveCity.observations();
        var first = seen.stream()
                .collect(Collectors.toMap(Observation::incidentId, each -> each, (one, _) -> one, TreeMap::new));
        var from = first.values().stream()
                .skip(6)
                .findFirst()
                .orElseThrow()
                .capturedAt()
                .plusSeconds(2);
        var to = first.values().stream()
                .skip(16)
                .findFirst()
                .orElseThrow()
                .capturedAt()
                .plusSeconds(2);
        var options = new ReplayOptions(from, to, null, Duration.ofMinutes(1), 0, 1);

        var outcome = city.replay("part", options, Map.of(), () -> false);

        var expected = new TreeMap<>(live);
        expected.keySet().removeIf(part -> {
            var begin = first.get(part.incidentId());
            return begin == null
                    || begin.capturedAt().isBefore(from)
                    || !begin.capturedAt().isBefore(to);
        });
        assertThat(outcome.cut().leftOut()).isNotEmpty();
        assertThat(outcome.cut().unfinished()).isEmpty();
        assertThat(expected).isNotEmpty().hasSizeLessThan(live.size());
        assertThat(bytes(city.finals(city.own("part", Map.of()), expected.size())))
                .isEqualTo(bytes(expected));
    }

    @Test
    void nothingIsLeftOfARemovedReplay() throws Exception {
        city.replay("passing", LiveCity.all(0), Map.of(), () -> false);
        var prefix = city.names("passing").prefix();
        assertThat(leftOf(prefix)).isNotEmpty();
        var state = folder.resolve("state").resolve(city.names("passing").streamId());
        assertThat(state).exists();

        try (var admin = TopicAdmin.connect(city.kafka());
                var registry = new RestSchemaRegistry(RegistryConfig.of(CLUSTER.registryUrl()))) {
            var removal = new ReplayRemoval(admin, registry, new Progress(new PrintWriter(Writer.nullWriter())));
            assertThat(removal.remove(city.names("passing"), city.own("passing", Map.of())))
                    .isTrue();
            assertThat(removal.remove(city.names("passing"), city.own("passing", Map.of())))
                    .isFalse();
        }

        assertThat(leftOf(prefix)).isEmpty();
        assertThat(Files.exists(state)).isFalse();
        assertThat(leftOf(city.prefix())).as("live is untouched").isNotEmpty();
    }

    private static String leftOf(String prefix) throws Exception {
        var found = new TreeMap<String, String>();
        CLUSTER.admin().listTopics().names().get().forEach(topic -> found.put(topic, "topic"));
        CLUSTER.admin().listGroups().all().get().forEach(group -> found.put(group.groupId(), "group"));
        try (var registry = new RestSchemaRegistry(RegistryConfig.of(CLUSTER.registryUrl()))) {
            registry.subjects().forEach(subject -> found.put(subject, "subject"));
        }
        return found.keySet().stream().filter(name -> name.startsWith(prefix)).collect(Collectors.joining("\n"));
    }

    private static DifferenceReport comparison(String name, ReplayOutcome outcome) {
        return new Comparison(city.kafka(), CLUSTER.registry(), outcome.cut(), null)
                .of(
                        name,
                        city.config(Map.of()).topics().descriptions(),
                        city.own(name, Map.of()).topics().descriptions())
                .report();
    }

    private static SortedMap<IncidentPhase, SafetyDescription> finals(LiveCity where, String name) {
        return where.finals(where.own(name, Map.of()), live.size());
    }

    /** The descriptions as the bytes of their records, without what may differ. */
    private static SortedMap<IncidentPhase, String> bytes(SortedMap<IncidentPhase, SafetyDescription> descriptions) {
        var topic = city.config(Map.of()).topics().descriptions();
        var serializer = RecordCodec.of(topic.mapping(), CLUSTER.registry()).serializer();
        var bytes = new TreeMap<IncidentPhase, String>();
        descriptions.forEach((part, description) ->
                bytes.put(part, HexFormat.of().formatHex(serializer.serialize(topic.name(), Essence.of(description)))));
        return bytes;
    }
}
