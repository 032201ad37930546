package city.vantage.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.vantage.prompt.AnswerProbability;
import city.vantage.prompt.Likelihoods;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmoothingTest {
    private static final String ACTION = "vehicle.action";

    @Test
    void aSureCollisionMakesTurningAfterwardsUnlikely() {
        var after = Smoothing.of(List.of(action(0.9, 0.1)), action(0.4, 0.6), List.of());

        // Courses: collided twice 0.36, turning twice 0.06, turned and then collided 0.04, the implausible one 0.54 *
        // 0.02.
        assertThat(after.best().answer()).isEqualTo("collided");
        assertThat(after.best().probability()).isCloseTo(0.40 / 0.4708, within(1e-9));
    }

    @Test
    void aLaterPhaseTellsOfAnEarlierOne() {
        var before = Smoothing.of(List.of(), action(0.6, 0.4), List.of(action(0.05, 0.95)));

        assertThat(before.best().answer()).isEqualTo("turning left");
    }

    @Test
    void itsOwnSureAnswerStays() {
        assertThat(Smoothing.of(List.of(action(1, 0)), action(0, 1), List.of())).isEqualTo(action(0, 1));
    }

    @Test
    void phasesFartherAwayCount() {
        var near = Smoothing.of(List.of(action(0.9, 0.1), action(0.5, 0.5)), action(0.4, 0.6), List.of());

        assertThat(near.best().answer()).isEqualTo("collided");
    }

    @Test
    void aloneItIsAsItWas() {
        var alone = Smoothing.of(List.of(), action(0.3, 0.7), List.of());

        assertThat(alone.best().probability()).isCloseTo(0.7, within(1e-9));
    }

    private static Likelihoods action(double collided, double turning) {
        return new Likelihoods(
                ACTION,
                List.of(new AnswerProbability("collided", collided), new AnswerProbability("turning left", turning)));
    }
}
