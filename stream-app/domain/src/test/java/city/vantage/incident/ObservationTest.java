package city.vantage.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "a b", "a\n", "ünter", "a\u0000b", "../x"})
    void refusesIdentifiersThatCouldBreakAKey(String id) {
        assertRejected(RejectionReason.INVALID_FIELD, () -> observation(id, "c-1", Scene.START, null, List.of()));
        assertRejected(RejectionReason.INVALID_FIELD, () -> observation("i-1", id, Scene.START, null, List.of()));
    }

    @Test
    void takesIdentifiersOfUpTo128Characters() {
        assertThat(observation("i".repeat(128), "c-1", Scene.START, null, List.of()))
                .isNotNull();
        assertRejected(
                RejectionReason.INVALID_FIELD, () -> observation("i".repeat(129), "c-1", Scene.START, null, List.of()));
    }

    @Test
    void refusesATimeBefore1970() {
        assertRejected(
                RejectionReason.INVALID_FIELD,
                () -> observation("i-1", "c-1", Instant.EPOCH.minusNanos(1), null, List.of()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesSharpnessAndConfidenceOutsideZeroToOne(double value) {
        assertRejected(RejectionReason.INVALID_FIELD, () -> observation("i-1", "c-1", Scene.START, value, List.of()));
        assertRejected(
                RejectionReason.INVALID_FIELD,
                () -> new Detection("1", Category.VEHICLE, new Box(1, 1, 1, 1), value, "hand"));
    }

    @ParameterizedTest
    @CsvSource({"-6,10,10,10", "10,-6,10,10", "1916,10,10,10", "10,1076,10,10"})
    void refusesABoxWhoseCentreLiesOutsideTheFrame(double x, double y, double width, double height) {
        var outside = Scene.pedestrian("1", x, y, width, height);

        assertRejected(
                RejectionReason.BOX_OUTSIDE_FRAME,
                () -> observation("i-1", "c-1", Scene.START, null, List.of(outside)));
    }

    @Test
    void refusesATimeThatMicrosecondsCouldNotHoldWithADeadlineAfterIt() {
        var last = Instant.parse("9999-12-31T23:59:59.999999Z");

        assertThat(observation("i-1", "c-1", last, null, List.of()).capturedAt())
                .isEqualTo(last);
        assertRejected(
                RejectionReason.INVALID_FIELD, () -> observation("i-1", "c-1", last.plusNanos(1), null, List.of()));
    }

    @Test
    void refusesABoxSoLargeThatEnlargingItWouldOverflow() {
        var huge = Scene.vehicle("1", -8.5e307, 1, 1.7e308, 5);

        assertRejected(RejectionReason.INVALID_BOX, () -> observation("i-1", "c-1", Scene.START, null, List.of(huge)));
    }

    @Test
    void takesABoxThatReachesOverTheBorder() {
        var over = Scene.pedestrian("1", -4, 1074, 10, 10);

        assertThat(observation("i-1", "c-1", Scene.START, null, List.of(over)).detections())
                .containsExactly(over);
    }

    @Test
    void refusesMoreDetectionsThanItsLimit() {
        var atLimit = Collections.nCopies(Observation.DETECTION_LIMIT, Scene.pedestrian("1", 1, 1, 1, 1));
        var over = Collections.nCopies(Observation.DETECTION_LIMIT + 1, Scene.pedestrian("1", 1, 1, 1, 1));

        assertThat(observation("i-1", "c-1", Scene.START, null, atLimit).detections())
                .hasSize(Observation.DETECTION_LIMIT);
        assertRejected(RejectionReason.OVER_LIMIT, () -> observation("i-1", "c-1", Scene.START, null, over));
    }

    @Test
    void keepsItsDetectionsWhateverHappensToTheList() {
        var detections = new ArrayList<>(List.of(Scene.pedestrian("1", 1, 1, 1, 1)));
        var observation = observation("i-1", "c-1", Scene.START, null, detections);

        detections.clear();

        assertThat(observation.detections()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,0", "-1,5", "32769,1", "1,32769"})
    void refusesAFrameSizeOutsideItsLimits(int width, int height) {
        assertRejected(RejectionReason.INVALID_FIELD, () -> new FrameSize(width, height));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "ABCDEF0000000000000000000000000000000000000000000000000000000000"})
    void refusesADigestThatIsNoLowerCaseSha256(String digest) {
        assertRejected(RejectionReason.INVALID_FIELD, () -> new FrameReference("file:/a", digest, 1));
    }

    @Test
    void refusesAFrameReferenceWithoutUriOrBytes() {
        var digest = "0".repeat(64);

        assertRejected(RejectionReason.INVALID_FIELD, () -> new FrameReference("", digest, 1));
        assertRejected(RejectionReason.INVALID_FIELD, () -> new FrameReference("x".repeat(2_049), digest, 1));
        assertRejected(RejectionReason.INVALID_FIELD, () -> new FrameReference("file:/a", digest, 0));
    }

    private static Observation observation(
            String incidentId,
            String cameraId,
            Instant capturedAt,
            @Nullable Double sharpness,
            List<Detection> detections) {
        return new Observation(
                incidentId,
                "crossing",
                cameraId,
                ViewKind.OVERHEAD,
                capturedAt,
                Phase.ACTION,
                null,
                Scene.FULL_HD,
                sharpness,
                detections);
    }

    private static void assertRejected(RejectionReason reason, Runnable action) {
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(action::run)
                .returns(reason, RejectedException::reason);
    }
}
