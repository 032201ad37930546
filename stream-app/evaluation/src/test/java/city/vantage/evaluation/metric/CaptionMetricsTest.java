package city.vantage.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.vantage.evaluation.Golden;
import city.vantage.evaluation.text.WordNet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionMetricsTest {
    private static final CaptionMetrics METRICS = new CaptionMetrics(WordNet.load());
    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void valuesAreThoseOfTheChallenge() {
        assertThat(Golden.read("metrics.json")).hasSizeGreaterThan(60).allSatisfy(golden -> {
            var values = METRICS.of(
                    golden.get("hypothesis").textValue(),
                    golden.get("reference").textValue());
            assertThat(values.bleu4()).isCloseTo(golden.get("bleu4").doubleValue(), EXACT);
            assertThat(values.meteor()).isCloseTo(golden.get("meteor").doubleValue(), EXACT);
            assertThat(values.rougeL()).isCloseTo(golden.get("rougeL").doubleValue(), EXACT);
            assertThat(values.cider()).isCloseTo(golden.get("cider").doubleValue(), EXACT);
        });
    }

    /** BLEU by nltk and CIDEr by the challenge's scorer, given tokens. */
    @ParameterizedTest
    @CsvSource({
        "a b c d, a b c d, 1, 10",
        "the cat sat, the cat sat on the mat, 0.3093485033, 4.2998605074",
        "the red car stops near the crossing, a red car is stopping near the crossing now, 0.2309996685, 2.7376045945",
        "x y, a b c d, 0, 0",
        "the the the the the the, the cat is on the mat, 0.0965243488, 0.589255651"
    })
    void valuesOfTokensAreThoseOfTheScorersTools(String candidate, String reference, double bleu, double cider) {
        var values = METRICS.of(candidate, reference);

        assertThat(values.bleu4()).isCloseTo(bleu, within(1e-9));
        assertThat(values.cider()).isCloseTo(cider, within(1e-9));
    }

    /** The example of the challenge's description, whose metrics are rounded. */
    @Test
    void theScoreAddsUpAsTheChallengeDoes() {
        assertThat(new MetricValues(0.050, 0.248, 0.2255, 0.208).score()).isCloseTo(13.62, within(0.02));
    }

    @Test
    void anIdenticalCaptionScores100ButForMeteorsPenaltyOfOneChunk() {
        var caption = "The van is going straight ahead at 20 km/h on a dry road, and a boy in a red coat waits.";
        var tokens = 23;

        var values = METRICS.of(caption, caption);

        assertThat(values.bleu4()).isCloseTo(1, EXACT);
        assertThat(values.rougeL()).isEqualTo(1);
        assertThat(values.cider()).isCloseTo(10, EXACT);
        assertThat(values.meteor()).isCloseTo(1 - 0.5 / (tokens * tokens * tokens), EXACT);
        assertThat(values.score()).isCloseTo(100, within(0.005));
    }

    @Test
    void shuffledWordsScoreLess() {
        var caption = "The van is going straight ahead at 20 km/h on a dry road, and a boy in a red coat waits.";
        var words = new ArrayList<>(List.of(caption.split(" ", -1)));
        Collections.shuffle(words, new Random(1));

        var shuffled = METRICS.of(String.join(" ", words), caption);

        assertThat(shuffled.bleu4()).isLessThan(0.3);
        assertThat(shuffled.meteor()).isLessThan(0.9);
        assertThat(shuffled.rougeL()).isLessThan(0.7);
        assertThat(shuffled.cider()).isLessThan(5);
    }

    @Test
    void anEmptyReferenceGivesNoCider() {
        assertThat(METRICS.of("A van.", "").score()).isZero();
    }

    @Test
    void theMeanOfNothingIsZero() {
        assertThat(MetricValues.mean(List.of())).isEqualTo(MetricValues.ZERO);
    }
}
