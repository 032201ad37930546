package city.vantage.evaluation.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void theCalibrationErrorIsTheMeanDistanceWeightedByAnswers() {
        var answers = List.of(
                new JudgedAnswer(0.9, true),
                new JudgedAnswer(0.8, false),
                new JudgedAnswer(0.7, true),
                new JudgedAnswer(0.2, false));

        var calibration = Calibration.of(answers, 2);

        // Below a half: one answer, 0 of 1 right at 0.2. Above: 2 of 3 right at 0.8.
        assertThat(calibration.expectedError()).isCloseTo(1 / 4.0 * 0.2 + 3 / 4.0 * (0.8 - 2 / 3.0), EXACT);
        assertThat(calibration.bins()).extracting(Calibration.Bin::answers).containsExactly(1, 3);
    }

    @Test
    void answersThatAreRightAsOftenAsTheySayHaveNoError() {
        var answers = List.of(new JudgedAnswer(0.5, true), new JudgedAnswer(0.5, false), new JudgedAnswer(1, true));

        assertThat(Calibration.of(answers, Calibration.USUAL_BINS).expectedError())
                .isZero();
    }

    @Test
    void aBinHoldsItsUpperBoundAndTheFirstOneZeroToo() {
        var answers = List.of(new JudgedAnswer(0, false), new JudgedAnswer(0.5, true), new JudgedAnswer(0.51, true));

        assertThat(Calibration.of(answers, 2).bins())
                .extracting(Calibration.Bin::answers)
                .containsExactly(2, 1);
    }

    @Test
    void aProbabilityOutsideZeroToOneIsRefused() {
        assertThatThrownBy(() -> new JudgedAnswer(1.1, true)).hasMessageContaining("1.1");
        assertThatThrownBy(() -> new JudgedAnswer(Double.NaN, true)).hasMessageContaining("NaN");
    }

    @Test
    void agreeingVotesAreStableAndDifferentOnesAsUnstableAsCanBe() {
        assertThat(Instability.of(List.of("close", "close", "close"))).isZero();
        assertThat(Instability.of(List.of("close", "near", "far"))).isCloseTo(Math.log(3), EXACT);
        assertThat(Instability.of(List.of("close", "close", "far", "far"))).isCloseTo(Math.log(2), EXACT);
        assertThat(Instability.of(List.of())).isZero();
    }

    @Test
    void instabilityIsTheMeanOverQuestions() {
        assertThat(Instability.mean(List.of(List.of("a", "b"), List.of("a", "a"))))
                .isCloseTo(Math.log(2) / 2, EXACT);
    }

    @Test
    void aMissingAnswerIsAWrongOne() {
        assertThat(new Accuracy(3, 2, 5).share()).isEqualTo(0.3);
        assertThat(new Accuracy(0, 0, 0).share()).isZero();
    }

    /** A published row of the challenge of 2025. */
    @Test
    void theCombinationIsThatOf2025() {
        var captions = (12.64 + 31.02 + 33.55 + 5.108) / 4;

        assertThat(new Accuracy(447012, 552988, 0).combinedWith(captions)).isCloseTo(32.64, within(0.005));
    }
}
