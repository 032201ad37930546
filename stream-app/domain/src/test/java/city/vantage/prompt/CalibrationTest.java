package city.vantage.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final Likelihoods WEATHER = weather(0.8, 0.2, 0);

    @Test
    void aTemperatureOfTwoTakesRoots() {
        var answers = Calibration.scaled(WEATHER, 2).answers();
        assertThat(answers.get(0).probability()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(answers.get(1).probability()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(answers.get(2).probability()).isZero();
    }

    @Test
    void theOrderOfAnswersStays() {
        for (var temperature : List.of(0.05, 0.5, 3.0, 20.0)) {
            var scaled = Calibration.scaled(weather(0.5, 0.3, 0.2), temperature);
            assertThat(scaled.best().answer()).isEqualTo("clear");
            assertThat(scaled.answers().get(1).probability())
                    .isGreaterThan(scaled.answers().get(2).probability());
        }
    }

    @Test
    void verySmallProbabilitiesDoNotVanishTogether() {
        var scaled = Calibration.scaled(weather(1e-300, 1 - 1e-300, 0), 0.05);
        assertThat(scaled.best().probability()).isEqualTo(1);
    }

    @Test
    void onlyAttributesWithATemperatureChange() {
        var given = new Answer.Given(List.of(), List.of(WEATHER));
        assertThat(new Calibration(Map.of("surface", 2.0)).of(given)).isEqualTo(given);
        assertThat(Calibration.NONE.of(given)).isEqualTo(given);
        assertThat(new Calibration(Map.of("weather", 2.0))
                        .of(given)
                        .likelihoods()
                        .getFirst()
                        .best()
                        .probability())
                .isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void temperaturesAreAboveZero() {
        assertThatThrownBy(() -> new Calibration(Map.of("weather", 0.0))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Likelihoods weather(double clear, double cloudy, double rain) {
        return new Likelihoods(
                "weather",
                List.of(
                        new AnswerProbability("clear", clear),
                        new AnswerProbability("cloudy", cloudy),
                        new AnswerProbability("rain", rain)));
    }
}
