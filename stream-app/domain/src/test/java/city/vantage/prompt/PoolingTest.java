package city.vantage.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PoolingTest {
    @Test
    void independentPhasesMultiplyTheirOdds() {
        assertThat(pooled(1, red(0.8), red(0.9))).isCloseTo(36 / 37.0, within(1e-9));
    }

    @Test
    void phasesThatSeeTheSameAddNothing() {
        assertThat(pooled(2, red(0.8), red(0.8))).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void onePhaseAloneCanNotRuleAnAnswerOut() {
        assertThat(pooled(1, red(0), red(0.9999), red(0.9999))).isGreaterThan(0.99);
    }

    @Test
    void answersToAnotherQuestionDoNotCount() {
        var worded = new Likelihoods("colour", List.of(new AnswerProbability("scarlet", 1)));

        assertThat(pooled(1, worded, red(0.7))).isCloseTo(0.7, within(1e-9));
    }

    @Test
    void onlyWhatHasATemperatureIsPooled() {
        assertThat(new Pooling(Map.of("colour", 1.5)).pools("colour")).isTrue();
        assertThat(Pooling.NONE.pools("colour")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Pooling(Map.of("colour", 0.0)));
    }

    private static double pooled(double temperature, Likelihoods... phases) {
        return new Pooling(Map.of("colour", temperature))
                .of(List.of(phases))
                .answers()
                .getFirst()
                .probability();
    }

    private static Likelihoods red(double probability) {
        return new Likelihoods(
                "colour",
                List.of(new AnswerProbability("red", probability), new AnswerProbability("blue", 1 - probability)));
    }
}
