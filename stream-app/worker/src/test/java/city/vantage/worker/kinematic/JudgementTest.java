package city.vantage.worker.kinematic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.vantage.prompt.AnswerProbability;
import city.vantage.worker.kinematic.Judgement.Possibility;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTest {
    @Test
    void leavesToChanceWhatIsNotClear() {
        var likelihoods = Judgement.certain(0.4, List.of("near")).over(Request.question("a.b", "close", "near", "far"));

        assertThat(likelihoods).isPresent();
        assertThat(likelihoods.orElseThrow().answers())
                .extracting(AnswerProbability::answer)
                .containsExactly("close", "near", "far");
        assertThat(likelihoods.orElseThrow().best().probability()).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void isNeverCertain() {
        var likelihoods = Judgement.certain(5, List.of("near")).over(Request.question("a.b", "near", "far"));

        assertThat(likelihoods.orElseThrow().best().probability()).isCloseTo(0.95, within(1e-12));
    }

    @Test
    void findsTheAnswerWhateverItsCaseAndBlanks() {
        var likelihoods = Judgement.certain(0.9, List.of("near")).over(Request.question("a.b", "Far", " Near "));

        assertThat(likelihoods.orElseThrow().best().answer()).isEqualTo(" Near ");
    }

    @Test
    void sharesAPossibilityAmongTheAnswersThatSayIt() {
        var likelihoods = Judgement.certain(0.9, List.of("near", "nearby"))
                .over(Request.question("a.b", "near", "nearby", "far"));

        assertThat(likelihoods.orElseThrow().answers())
                .extracting(AnswerProbability::probability)
                .satisfiesExactly(
                        near -> assertThat(near).isCloseTo(0.45 + 0.1 / 3, within(1e-12)),
                        nearby -> assertThat(nearby).isCloseTo(0.45 + 0.1 / 3, within(1e-12)),
                        far -> assertThat(far).isCloseTo(0.1 / 3, within(1e-12)));
    }

    @Test
    void isSilentWhereTheAnswersLackItsWords() {
        var judgement = new Judgement(
                List.of(new Possibility(0.6, List.of("crossing")), new Possibility(0.4, List.of("standing"))), 0.9);

        assertThat(judgement.over(Request.question("a.b", "yes", "no"))).isEmpty();
        assertThat(judgement.over(Request.question("a.b", "standing", "lying"))).isEmpty();
        assertThat(judgement.over(Request.question("a.b", "crossing", "lying"))).isPresent();
    }

    @Test
    void isSilentWhereItIsLittleBetterThanChance() {
        var question = Request.question("a.b", "near", "far");

        assertThat(Judgement.certain(0.05, List.of("near")).over(question)).isEmpty();
        assertThat(Judgement.certain(Double.NaN, List.of("near")).over(question))
                .isEmpty();
    }
}
