package city.vantage.topology;

import static city.vantage.topology.Scenes.START;
import static city.vantage.topology.Scenes.at;
import static city.vantage.topology.Scenes.pedestrian;
import static city.vantage.topology.Scenes.seen;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.FrameReference;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.RejectionReason;
import city.vantage.incident.SourceOffset;
import city.vantage.incident.ViewKind;
import city.vantage.testing.Site;
import city.vantage.view.PedestrianAreaRanking;
import city.vantage.view.PhaseFinder;
import city.vantage.view.SelectionPolicy;
import city.vantage.view.ViewSelection;
import city.vantage.wire.DeadLetter;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bad input is counted under its reason, goes to the dead letters, and changes nothing else. */
class BadInputTopologyTest {
    private static final Site STATION = Site.withOverheadCameras("station", 1);
    private static final RawAvro RAW = new RawAvro(DrivenTopology.TestRegistry.SHARED, "camera.observations");
    private static final Observation GOOD = seen("c-1", 0, 40);
    private static final Observation ALSO_GOOD = seen("c-2", 200, 60);
    private static final FrameReference ELSEWHERE =
            new FrameReference("http://169.254.169.254/latest", "0".repeat(64), 1);

    /** A camera may send two observations of an incident. */
    private static final SelectionPolicy NARROW = new SelectionPolicy(
            new PedestrianAreaRanking(),
            PhaseFinder.NONE,
            20_000,
            Duration.ofSeconds(2),
            0.1,
            Duration.ofMillis(500),
            Duration.ofSeconds(15),
            Duration.ofHours(1),
            3,
            64,
            2,
            0,
            1);

    private static final int AHEAD_MILLIS =
            Math.toIntExact(DrivenTopology.MOST_AHEAD.plusSeconds(1).toMillis());

    /** @param fed the bytes that go in between two good observations */
    @SuppressWarnings("ArrayRecordComponent") // only carried
    record Bad(String name, RejectionReason reason, byte[] key, byte[] fed) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Bad> bad() {
        return List.of(
                new Bad("garbage", RejectionReason.MALFORMED, key("i-1"), "garbage".getBytes(UTF_8)),
                new Bad("nothing but a header", RejectionReason.MALFORMED, key("i-1"), new byte[] {0, 0, 0}),
                new Bad("schema that the registry has not", RejectionReason.UNKNOWN_SCHEMA, key("i-1"), new byte[] {
                    0, 0, 0, 99, 99, 1
                }),
                new Bad("NaN box", RejectionReason.INVALID_BOX, key("i-1"), RAW.boxed(GOOD, 1, Double.NaN)),
                new Bad("negative box", RejectionReason.INVALID_BOX, key("i-1"), RAW.boxed(GOOD, 1, -40)),
                new Bad("box elsewhere", RejectionReason.BOX_OUTSIDE_FRAME, key("i-1"), RAW.boxed(GOOD, 9_000, 40)),
                new Bad("other key", RejectionReason.WRONG_KEY, key("i-2"), bytes(seen("c-3", 100, 40))),
                new Bad(
                        "frame elsewhere",
                        RejectionReason.FRAME_REFUSED,
                        key("i-1"),
                        bytes(seen("i-1", "c-3", at(100), Phase.ACTION, ELSEWHERE, List.of(pedestrian(40))))),
                new Bad("unknown camera", RejectionReason.UNKNOWN_CAMERA, key("i-1"), bytes(seen("c-9", 100, 40))),
                new Bad("other kind of view", RejectionReason.INVALID_FIELD, key("i-1"), bytes(fromVehicle("c-3"))),
                new Bad("other site", RejectionReason.INVALID_FIELD, key("i-1"), bytes(atStation())),
                new Bad("clock ahead", RejectionReason.AHEAD, key("i-1"), bytes(seen("c-3", AHEAD_MILLIS, 40))),
                new Bad("older than the memory", RejectionReason.LATE, key("i-3"), bytes(tooOld())),
                new Bad("seen before", RejectionReason.DUPLICATE, key("i-1"), bytes(GOOD)));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void isGivenUpWithItsReasonAndOriginAndChangesNothingElse(Bad bad) {
        try (var topology = newTopology()) {
            topology.observe(GOOD);
            topology.observe(bad.key(), bad.fed(), at(100));
            topology.observe(ALSO_GOOD);
            topology.tick(at(20_000));

            assertThat(topology.deadLetters()).singleElement().satisfies(letter -> {
                var said = DeadLetter.of(letter.headers());
                assertThat(said.reason()).isEqualTo(bad.reason());
                assertThat(said.origin()).isEqualTo(new SourceOffset("camera.observations", 0, 1));
                assertThat(letter.key()).isEqualTo(bad.key());
                assertThat(letter.value()).isEqualTo(bad.fed());
                // The wall clock stands still at START; the record is of a later time.
                assertThat(letter.getRecordTime()).isEqualTo(START);
            });
            assertThat(topology.rejected(bad.reason())).isEqualTo(1);
            assertThat(topology.views()).isEqualTo(whatATickInItsPlaceLeadsTo());
        }
    }

    @Test
    void anObservationThatComesThreeTimesCountsOnce() {
        try (var topology = newTopology()) {
            topology.observe(GOOD, at(0));
            topology.observe(GOOD, at(10));
            topology.observe(GOOD, at(20));
            topology.tick(at(20_000));

            assertThat(topology.rejected(RejectionReason.DUPLICATE)).isEqualTo(2);
            assertThat(topology.deadLetters()).hasSize(2);
            assertThat(topology.views().getLast().candidates())
                    .singleElement()
                    .satisfies(candidate -> assertThat(candidate.observations()).isEqualTo(1));
        }
    }

    @Test
    void anObservationAfterTheCloseIsLateAndDoesNotOpenTheIncidentAgain() {
        try (var topology = newTopology()) {
            topology.observe(GOOD);
            topology.tick(at(20_000));
            topology.views();

            topology.observe(ALSO_GOOD, at(20_000));
            topology.tick(at(60_000));

            assertThat(topology.rejected(RejectionReason.LATE)).isEqualTo(1);
            assertThat(topology.views()).isEmpty();
        }
    }

    @Test
    void observationsOverTheLimitOfACameraAreGivenUp() {
        try (var topology = DrivenTopology.replaying(NARROW)) {
            topology.observe(seen("c-1", 0, 40));
            topology.observe(seen("c-1", 10, 40));
            topology.observe(seen("c-1", 20, 300));
            topology.tick(at(20_000));

            assertThat(topology.rejected(RejectionReason.OVER_LIMIT)).isEqualTo(1);
            assertThat(topology.views().getLast().candidates().getFirst().observations())
                    .isEqualTo(2);
        }
    }

    @Test
    void anObservationWithTooManyDetectionsIsGivenUp() {
        try (var topology = newTopology()) {
            topology.observe(key("i-1"), RAW.detected(GOOD, Observation.DETECTION_LIMIT + 1), START);

            assertThat(topology.rejected(RejectionReason.OVER_LIMIT)).isEqualTo(1);
            assertThat(topology.size(SelectBestView.INCIDENTS)).isZero();
        }
    }

    @Test
    void theHeadersOfTheRecordStay() {
        try (var topology = newTopology()) {
            topology.observe(
                    new TestRecord<>(key("i-1"), key("garbage"), new RecordHeaders().add("trace", key("abc")), START));

            assertThat(topology.deadLetters()
                            .getFirst()
                            .headers()
                            .lastHeader("trace")
                            .value())
                    .isEqualTo(key("abc"));
        }
    }

    private static List<ViewSelection> whatATickInItsPlaceLeadsTo() {
        try (var topology = newTopology()) {
            topology.observe(GOOD);
            topology.tick(at(100));
            topology.observe(ALSO_GOOD);
            topology.tick(at(20_000));
            return topology.views();
        }
    }

    private static DrivenTopology newTopology() {
        var topology = DrivenTopology.replaying(Scenes.POLICY);
        topology.know(STATION);
        return topology;
    }

    private static Observation elsewhere(Observation seen, String siteId, ViewKind viewKind) {
        return new Observation(
                seen.incidentId(),
                siteId,
                seen.cameraId(),
                viewKind,
                seen.capturedAt(),
                seen.phase(),
                seen.frame(),
                seen.frameSize(),
                seen.sharpness(),
                seen.detections());
    }

    private static Observation atStation() {
        return elsewhere(seen("c-1", 100, 40), "station", ViewKind.OVERHEAD);
    }

    private static Observation fromVehicle(String cameraId) {
        return elsewhere(seen(cameraId, 100, 40), "crossing", ViewKind.VEHICLE);
    }

    private static Observation tooOld() {
        return seen("i-3", "c-1", -Duration.ofHours(2).toMillis(), Phase.ACTION, 40);
    }

    private static byte[] key(String incidentId) {
        return incidentId.getBytes(UTF_8);
    }

    private static byte[] bytes(Observation observation) {
        return DrivenTopology.bytes(DrivenTopology.TOPICS.observations(), observation);
    }
}
