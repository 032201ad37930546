package city.vantage.evaluation.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.vantage.evaluation.metric.CaptionMetrics;
import city.vantage.incident.IncidentPhase;
import city.vantage.incident.Phase;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CaptionScoresTest {
    private static final CaptionMetrics METRICS = new CaptionMetrics(word -> Set.of());
    private static final CaptionPair WAITING = new CaptionPair(
            "A boy in a red coat waits on the kerb and looks to the left side.",
            "The van goes straight ahead at 20 km/h on a wet and level road.");
    private static final CaptionPair CROSSING = new CaptionPair(
            "An old woman with a stick crosses slowly from right to left at dusk.",
            "A bus is about to stop since somebody is close and in front of it.");
    private static final IncidentPhase ONE = new IncidentPhase("2023_one", Phase.JUDGEMENT);
    private static final IncidentPhase TWO = new IncidentPhase("2023_two", Phase.ACTION);
    private static final IncidentPhase VIDEO = new IncidentPhase("video7", Phase.ACTION);

    @Test
    void identicalCaptionsScore100() {
        var truth = captions(Map.of(ONE, WAITING, TWO, CROSSING));

        assertThat(CaptionScores.of(truth, truth, METRICS).score()).isCloseTo(100, within(0.005));
    }

    @Test
    void swappedCaptionsScoreFarLess() {
        var truth = captions(Map.of(ONE, WAITING, TWO, CROSSING));
        var swapped = captions(Map.of(ONE, CROSSING, TWO, WAITING));

        assertThat(CaptionScores.of(truth, swapped, METRICS).score()).isLessThan(25);
    }

    @Test
    void aMissingPhaseCountsAsZeroAndIsListed() {
        var truth = captions(Map.of(ONE, WAITING, TWO, CROSSING));

        var scores = CaptionScores.of(truth, captions(Map.of(ONE, WAITING)), METRICS);

        assertThat(scores.score()).isCloseTo(50, within(0.005));
        assertThat(scores.mean(Phase.ACTION).score()).isZero();
        assertThat(scores.missing()).containsExactly(TWO);
        assertThat(scores.phases()).isEqualTo(2);
    }

    @Test
    void aPredictionWithoutTruthDoesNotCountAndIsListed() {
        var predictions = captions(Map.of(ONE, WAITING, TWO, CROSSING));

        var scores = CaptionScores.of(captions(Map.of(ONE, WAITING)), predictions, METRICS);

        assertThat(scores.score()).isCloseTo(100, within(0.005));
        assertThat(scores.unknown()).containsExactly(TWO);
    }

    @Test
    void bothTargetsCountAlike() {
        var truth = captions(Map.of(ONE, WAITING));
        var halfEmpty = captions(Map.of(ONE, new CaptionPair(WAITING.pedestrian(), "")));

        var scores = CaptionScores.of(truth, halfEmpty, METRICS);

        assertThat(scores.mean(Target.PEDESTRIAN).score()).isCloseTo(100, within(0.01));
        assertThat(scores.mean(Target.VEHICLE).score()).isZero();
        assertThat(scores.score()).isCloseTo(50, within(0.005));
    }

    @Test
    void bothPartsOfWtsCountAlike() {
        var truth = captions(Map.of(ONE, WAITING, TWO, CROSSING, VIDEO, WAITING));

        var scores = CaptionScores.of(truth, captions(Map.of(VIDEO, WAITING)), METRICS);

        assertThat(scores.mean().score()).isCloseTo(100 / 3.0, within(0.005));
        assertThat(scores.score()).isCloseTo(50, within(0.005));
    }

    private static SortedMap<IncidentPhase, CaptionPair> captions(Map<IncidentPhase, CaptionPair> captions) {
        return new TreeMap<>(captions);
    }
}
