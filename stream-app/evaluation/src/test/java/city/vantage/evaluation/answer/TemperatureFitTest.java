package city.vantage.evaluation.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.vantage.evaluation.answer.TemperatureFit.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemperatureFitTest {

    /** Answers are drawn from true probabilities; a model tells them at another temperature. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2, 4})
    void findsTheTemperatureThatAModelIsOffBy(double temperature) {
        var random = new Random(3);
        var answers = new ArrayList<Judged>();
        for (var i = 0; i < 20_000; i++) {
            var told = probabilities(random, 1 / temperature);
            answers.add(new Judged(told.told, drawn(random, told.really)));
        }
        assertThat(TemperatureFit.of(answers)).isCloseTo(temperature, within(0.05 * temperature));
    }

    @Test
    void whoIsAlwaysRightBecomesAsSureAsCanBe() {
        assertThat(TemperatureFit.of(List.of(new Judged(new double[] {0.6, 0.4}, 0))))
                .isCloseTo(0.1, within(1e-3));
    }

    @Test
    void whoKnowsNothingBecomesAsUnsureAsCanBe() {
        var answers = List.of(new Judged(new double[] {0.9, 0.1}, 0), new Judged(new double[] {0.9, 0.1}, 1));
        assertThat(TemperatureFit.of(answers)).isCloseTo(10, within(0.1));
    }

    @Test
    void nothingGivesOne() {
        assertThat(TemperatureFit.of(List.of())).isEqualTo(1);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Told(double[] really, double[] told) {}

    private static Told probabilities(Random random, double sharper) {
        var really = new double[] {random.nextDouble(), random.nextDouble(), random.nextDouble()};
        var sum = really[0] + really[1] + really[2];
        var told = new double[3];
        var toldSum = 0.0;
        for (var i = 0; i < 3; i++) {
            really[i] /= sum;
            told[i] = Math.pow(really[i], 1 / sharper);
            toldSum += told[i];
        }
        for (var i = 0; i < 3; i++) {
            told[i] /= toldSum;
        }
        return new Told(really, told);
    }

    private static int drawn(Random random, double[] probabilities) {
        var left = random.nextDouble();
        for (var i = 0; i < probabilities.length - 1; i++) {
            left -= probabilities[i];
            if (left < 0) {
                return i;
            }
        }
        return probabilities.length - 1;
    }
}
