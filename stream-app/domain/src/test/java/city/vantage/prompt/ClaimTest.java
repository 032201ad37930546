package city.vantage.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import city.vantage.incident.RejectedException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimTest {
    private static final Claim DANGER =
            new Claim("danger", List.of(new Claim.Pair("Danger?", "Safe?"), new Claim.Pair("Near miss?", "Far?")));

    @Test
    void asksEachPairBothWays() {
        assertThat(DANGER.questions())
                .extracting(ClosedQuestion::attribute, ClosedQuestion::question)
                .containsExactly(
                        tuple("claim.danger.0.holds", "Danger?"),
                        tuple("claim.danger.0.fails", "Safe?"),
                        tuple("claim.danger.1.holds", "Near miss?"),
                        tuple("claim.danger.1.fails", "Far?"));
        assertThat(DANGER.questions())
                .allSatisfy(question -> assertThat(question.answers()).containsExactly("yes", "no"));
    }

    @Test
    void itsQuestionsAreKnownAgainByTheirNames() {
        assertThat(DANGER.questions().stream()
                        .map(question -> ClaimQuestion.of(question.attribute()).orElseThrow()))
                .containsExactly(
                        new ClaimQuestion("danger", 0, true),
                        new ClaimQuestion("danger", 0, false),
                        new ClaimQuestion("danger", 1, true),
                        new ClaimQuestion("danger", 1, false));
        assertThat(ClaimQuestion.of("pedestrian.action")).isEmpty();
        assertThat(ClaimQuestion.of("claim.danger.x.holds")).isEmpty();
    }

    @Test
    void aClaimWithoutQuestionsIsRefused() {
        assertThatThrownBy(() -> new Claim("danger", List.of())).isInstanceOf(RejectedException.class);
    }
}
