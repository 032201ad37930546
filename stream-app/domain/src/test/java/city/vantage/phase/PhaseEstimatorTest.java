package city.vantage.phase;

import static city.vantage.incident.Phase.ACTION;
import static city.vantage.incident.Phase.AVOIDANCE;
import static city.vantage.incident.Phase.JUDGEMENT;
import static city.vantage.incident.Phase.PRE_RECOGNITION;
import static city.vantage.incident.Phase.RECOGNITION;
import static city.vantage.incident.Phase.WHOLE;
import static city.vantage.incident.Scene.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.Scene;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhaseEstimatorTest {
    private static final List<Phase> NAMES = List.of(PRE_RECOGNITION, JUDGEMENT, AVOIDANCE, WHOLE);

    @Test
    void dividesWhatShowsNobodyInTheUsualShares() {
        var frames = IntStream.rangeClosed(0, 22)
                .mapToObj(i -> Scene.seen("a", 500L * i, WHOLE))
                .toList();

        var estimate = PhaseEstimator.of(frames).orElseThrow();

        assertThat(estimate.boundaries())
                .extracting(Boundary::begins)
                .containsExactly(RECOGNITION, JUDGEMENT, ACTION, AVOIDANCE);
        assertNear(estimate, RECOGNITION, 1_300);
        assertNear(estimate, JUDGEMENT, 2_600);
        assertNear(estimate, ACTION, 3_800);
        assertNear(estimate, AVOIDANCE, 7_300);
    }

    @Test
    void avoidanceBeginsWhenThePartiesHaveComeNear() {
        for (var meeting = 6_000; meeting <= 8_500; meeting += 500) {
            var frames = Stream.concat(Drive.meeting("a", meeting).stream(), Drive.meeting("b", meeting).stream());

            assertNear(PhaseEstimator.of(frames.toList()).orElseThrow(), AVOIDANCE, meeting);
        }
    }

    @Test
    void agreementOfCamerasMakesItSurer() {
        var one = PhaseEstimator.of(Drive.meeting("a", 6_500)).orElseThrow();
        var two = PhaseEstimator.of(
                        Stream.concat(Drive.meeting("a", 6_500).stream(), Drive.meeting("b", 6_500).stream())
                                .toList())
                .orElseThrow();

        assertThat(two.beginOf(AVOIDANCE).confidence())
                .isGreaterThan(one.beginOf(AVOIDANCE).confidence());
    }

    @Test
    void camerasThatAgreeOutvoteOneThatFollowsSomebodyElse() {
        var frames = Stream.of(Drive.meeting("a", 8_000), Drive.meeting("b", 8_000), Drive.meeting("c", 3_000))
                .flatMap(List::stream)
                .toList();

        assertNear(PhaseEstimator.of(frames).orElseThrow(), AVOIDANCE, 8_000);
    }

    @Test
    void judgementBeginsWhereThePedestrianStopsToWait() {
        var early = PhaseEstimator.of(Drive.waitingFrom("a", 2_000, 7_000)).orElseThrow();
        var late = PhaseEstimator.of(Drive.waitingFrom("a", 3_600, 7_000)).orElseThrow();

        assertThat(early.beginOf(JUDGEMENT).at())
                .isBefore(late.beginOf(JUDGEMENT).at().minusMillis(500));
    }

    @Test
    void actionHasBegunWhenAWaitingPedestrianSetsOff() {
        var early = PhaseEstimator.of(Drive.settingOffAt("a", 3_000, 7_000)).orElseThrow();
        var late = PhaseEstimator.of(Drive.settingOffAt("a", 5_500, 7_000)).orElseThrow();

        assertThat(early.beginOf(ACTION).at()).isBefore(late.beginOf(ACTION).at());
    }

    @Test
    void doesNotDependOnTheOrderOfFramesNorOnThePhasesThatTheyName() {
        for (var seed = 0; seed < 30; seed++) {
            var random = new Random(seed);
            var frames = new ArrayList<>(Stream.of(
                            Drive.meeting("a", 4_000 + random.nextInt(4_000)),
                            Drive.meeting("b", 4_000 + random.nextInt(4_000)),
                            // A clock that has stopped.
                            List.of(Scene.seen("c", 3_000, WHOLE, Drive.WALKER), Scene.seen("c", 3_000, WHOLE)))
                    .flatMap(List::stream)
                    .toList());
            var estimate = PhaseEstimator.of(frames);
            Collections.shuffle(frames, random);
            frames.replaceAll(frame -> named(frame, NAMES.get(random.nextInt(NAMES.size()))));

            assertThat(PhaseEstimator.of(frames)).as("seed %d", seed).isEqualTo(estimate);
        }
    }

    @Test
    void boundariesNeverFallAndConfidenceIsAProbability() {
        for (var meeting = 500; meeting <= 11_000; meeting += 500) {
            var boundaries =
                    PhaseEstimator.of(Drive.meeting("a", meeting)).orElseThrow().boundaries();

            assertThat(boundaries).extracting(Boundary::at).isSorted();
            assertThat(boundaries).extracting(Boundary::confidence).allMatch(share -> share > 0 && share <= 1);
        }
    }

    @Test
    void saysNothingOfLessThanASecond() {
        assertThat(PhaseEstimator.of(List.of())).isEmpty();
        assertThat(PhaseEstimator.of(List.of(Scene.seen("a", 0, WHOLE), Scene.seen("a", 999, WHOLE))))
                .isEmpty();
        assertThat(PhaseEstimator.of(List.of(Scene.seen("a", 0, WHOLE), Scene.seen("a", 1_000, WHOLE))))
                .isPresent();
    }

    @Test
    void givesThePhaseOfATime() {
        var estimate = PhaseEstimator.of(Drive.meeting("a", 7_000)).orElseThrow();

        assertThat(estimate.at(at(-1_000))).isEqualTo(PRE_RECOGNITION);
        assertThat(estimate.at(estimate.beginOf(ACTION).at().minusMillis(1))).isEqualTo(JUDGEMENT);
        assertThat(estimate.at(estimate.beginOf(ACTION).at())).isEqualTo(ACTION);
        assertThat(estimate.at(at(60_000))).isEqualTo(AVOIDANCE);
        assertThatThrownBy(() -> estimate.beginOf(PRE_RECOGNITION)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertNear(PhaseEstimate estimate, Phase phase, long millis) {
        assertThat(estimate.beginOf(phase).at())
                .isCloseTo(at(millis), within(Duration.ofMillis(700).toMillis(), ChronoUnit.MILLIS));
    }

    private static Observation named(Observation frame, Phase phase) {
        return new Observation(
                frame.incidentId(),
                frame.siteId(),
                frame.cameraId(),
                frame.viewKind(),
                frame.capturedAt(),
                phase,
                frame.frame(),
                frame.frameSize(),
                frame.sharpness(),
                frame.detections());
    }

    @Test
    void aPedestrianAloneHasNoPhases() {
        var alone = IntStream.range(0, 10)
                .mapToObj(i -> Scene.seen("a", 500L * i, WHOLE, Drive.WALKER))
                .toList();

        assertThat(PhaseEstimator.phases(alone).apply(at(2_000))).isEqualTo(WHOLE);
        assertThat(PhaseEstimator.phases(Drive.meeting("a", 6_000)).apply(at(10_500)))
                .isEqualTo(AVOIDANCE);
    }
}
