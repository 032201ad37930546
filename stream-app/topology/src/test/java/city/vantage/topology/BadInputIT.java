package city.vantage.topology;

import static city.vantage.topology.Scenes.pedestrian;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.vantage.description.Status;
import city.vantage.incident.FrameReference;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.RejectionReason;
import city.vantage.testing.RandomIncident;
import city.vantage.testing.VantageCluster;
import city.vantage.view.Candidate;
import city.vantage.wire.DeadLetter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Bad input on a real broker: it is counted under its reason, stands among the dead letters with its origin and its
 * bytes, and its incident is described as if it had never come.
 */
@Timeout(120)
class BadInputIT {
    @RegisterExtension
    static final VantageCluster CLUSTER = new VantageCluster();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @SuppressWarnings("NullAway.Init")
    private static RunningTopology topology;

    @SuppressWarnings("NullAway.Init")
    private static Answerer answerer;

    private final String incidentId = CLUSTER.freshName("i");
    private final Instant start = topology.freshStart();

    @BeforeAll
    static void start() {
        topology = new RunningTopology(CLUSTER);
        answerer = new Answerer(topology, CLUSTER.bootstrapServers(), CLUSTER.registry());
    }

    @AfterAll
    static void stop() {
        answerer.close();
        topology.close();
    }

    @Test
    void garbage() {
        assertGivenUp(RejectionReason.MALFORMED, "garbage".getBytes(UTF_8));
    }

    @Test
    void anUnknownSchemaId() {
        assertGivenUp(RejectionReason.UNKNOWN_SCHEMA, new byte[] {0, 0, 0, 99, 99, 1, 2, 3});
    }

    @Test
    void aBoxThatIsNotANumber() {
        assertGivenUp(RejectionReason.INVALID_BOX, raw().boxed(seen("c-3", 100), 800, Double.NaN));
    }

    @Test
    void aBoxOfNegativeWidth() {
        assertGivenUp(RejectionReason.INVALID_BOX, raw().boxed(seen("c-3", 100), 800, -40));
    }

    @Test
    void aBoxOutsideTheFrame() {
        assertGivenUp(RejectionReason.BOX_OUTSIDE_FRAME, raw().boxed(seen("c-3", 100), 9_000, 40));
    }

    @Test
    void aFrameOutsideTheAllowedRoots() {
        var secret = new FrameReference("file:/frames/../etc/passwd", "0".repeat(64), 1);
        var observation =
                Scenes.seen(incidentId, "c-3", start.plusMillis(100), Phase.ACTION, secret, List.of(pedestrian(40)));

        assertGivenUp(RejectionReason.FRAME_REFUSED, bytes(observation));
    }

    @Test
    void aCameraThatTheSiteHasNot() {
        assertGivenUp(RejectionReason.UNKNOWN_CAMERA, bytes(seen("c-9", 100)));
    }

    @Test
    void aKeyThatIsNotTheIncident() {
        topology.observe(seen("c-1", 0), start);
        var bad = topology.observe("someone-else", bytes(seen("c-3", 100)), start.plusMillis(100));
        finish();

        assertGivenUp(RejectionReason.WRONG_KEY, bad, bytes(seen("c-3", 100)));
        assertDescribed(2);
    }

    @Test
    void theSameObservationThreeTimes() {
        var before = topology.rejected(RejectionReason.DUPLICATE);
        topology.observe(seen("c-1", 0), start);
        var second = topology.observe(seen("c-1", 0), start.plusMillis(10));
        var third = topology.observe(seen("c-1", 0), start.plusMillis(20));
        finish();

        assertGivenUp(RejectionReason.DUPLICATE, second, bytes(seen("c-1", 0)));
        assertGivenUp(RejectionReason.DUPLICATE, third, bytes(seen("c-1", 0)));
        assertDescribed(2);
        assertThat(topology.rejected(RejectionReason.DUPLICATE) - before).isEqualTo(2);
    }

    @Test
    void anObservationAfterTheClose() {
        topology.observe(seen("c-1", 0), start);
        finish();

        var late = topology.observe(seen("c-3", 300), start.plusSeconds(20));

        assertGivenUp(RejectionReason.LATE, late, bytes(seen("c-3", 300)));
        assertDescribed(2);
    }

    /** Sends the bytes between two good observations of the incident. */
    private void assertGivenUp(RejectionReason reason, byte[] bytes) {
        var before = topology.rejected(reason);
        topology.observe(seen("c-1", 0), start);
        var bad = topology.observe(incidentId, bytes, start.plusMillis(100));
        finish();

        assertGivenUp(reason, bad, bytes);
        assertDescribed(2);
        assertThat(topology.rejected(reason) - before).isEqualTo(1);
    }

    private void finish() {
        topology.observe(seen("c-2", 200), start.plusMillis(200));
        topology.tick(start.plusSeconds(20));
    }

    private static void assertGivenUp(RejectionReason reason, RecordMetadata origin, byte[] bytes) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(topology.deadLettersFrom(origin))
                        .singleElement()
                        .satisfies(letter -> {
                            assertThat(DeadLetter.of(letter.headers()).reason()).isEqualTo(reason);
                            assertThat(letter.value()).isEqualTo(bytes);
                        }));
    }

    /** The incident's final description rests on so many observations. */
    private void assertDescribed(int observations) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(topology.read(topology.topics.descriptions()))
                        .filteredOn(
                                description -> description.view().incidentId().equals(incidentId))
                        .filteredOn(description -> description.status() == Status.FINAL)
                        .singleElement()
                        .satisfies(description -> assertThat(description.view().candidates().stream()
                                        .mapToInt(Candidate::observations)
                                        .sum())
                                .isEqualTo(observations)));
        assertThat(topology.isRunning()).isTrue();
    }

    private Observation seen(String cameraId, long millis) {
        var at = start.plusMillis(millis);
        var frame = RandomIncident.frame(incidentId, cameraId, at);
        return Scenes.seen(incidentId, cameraId, at, Phase.ACTION, frame, List.of(pedestrian(40)));
    }

    private static RawAvro raw() {
        return new RawAvro(CLUSTER.registry(), topology.topics.observations().name());
    }

    private static byte[] bytes(Observation observation) {
        return topology.bytes(topology.topics.observations(), observation);
    }
}
