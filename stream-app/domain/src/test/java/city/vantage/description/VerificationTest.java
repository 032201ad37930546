package city.vantage.description;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.prompt.AnswerProbability;
import city.vantage.prompt.Likelihoods;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {

    /** Answers in the order: holds 0, fails 0, holds 1, fails 1, and so on; y, n, or - for none. */
    @ParameterizedTest
    @CsvSource({
        "yn, CONFIRMED",
        "ny, REJECTED",
        "yy, UNVERIFIED",
        "nn, UNVERIFIED",
        "y-, UNVERIFIED",
        "-n, UNVERIFIED",
        "ynyn, CONFIRMED",
        "nyny, REJECTED",
        "ynny, UNVERIFIED",
        "ynyy, UNVERIFIED",
        "ynynynynynynynyy, CONFIRMED",
        "yn--, CONFIRMED"
    })
    void bothPolaritiesOfAPairMustAgreeAndRephrasingsVote(String answers, Verdict verdict) {
        assertThat(Verification.of(claim("danger", answers)).verdict()).isEqualTo(verdict);
    }

    @Test
    void withoutAnswersNothingIsVerifiedOrUnstable() {
        assertThat(Verification.of(List.of())).isEqualTo(new Verification(Verdict.UNVERIFIED, List.of()));
    }

    @Test
    void aClaimWhoseAnswersContradictEachOtherIsUnstable() {
        assertThat(Verification.of(claim("danger", "yy")).unstable()).containsExactly("danger");
        assertThat(Verification.of(claim("danger", "ynyy")).unstable()).containsExactly("danger");
        assertThat(Verification.of(claim("danger", "ynyn")).unstable()).isEmpty();
    }

    @Test
    void oneRejectedClaimRejectsAndOneUnverifiedClaimLeavesOpen() {
        assertThat(both("yn", "ny")).isEqualTo(Verdict.REJECTED);
        assertThat(both("yn", "yy")).isEqualTo(Verdict.UNVERIFIED);
        assertThat(both("yy", "ny")).isEqualTo(Verdict.REJECTED);
        assertThat(both("yn", "yn")).isEqualTo(Verdict.CONFIRMED);
    }

    @Test
    void whoIsHardlySureDoesNotVote() {
        var unsure = claim("danger", "yn").stream()
                .map(answer -> new Likelihoods(
                        answer.attribute(),
                        List.of(new AnswerProbability("yes", 0.7), new AnswerProbability("no", 0.3))))
                .toList();

        assertThat(Verification.of(unsure)).isEqualTo(new Verification(Verdict.UNVERIFIED, List.of()));
    }

    @Test
    void whatIsWatchedForVerifiesNothingAndIsAnAttribute() {
        var answers = new ArrayList<>(claim("watch-runner", "yn"));
        answers.addAll(claim("watch-scooter", "ny"));
        answers.addAll(claim("watch-umbrella", "yy"));

        assertThat(Verification.of(answers)).isEqualTo(new Verification(Verdict.UNVERIFIED, List.of()));
        assertThat(Verification.watches(answers))
                .containsExactly(
                        new Attribute("watch.runner", "yes", 0.8),
                        new Attribute("watch.scooter", "no", 0.8),
                        new Attribute("watch.umbrella", null, 0));
    }

    @Test
    void answersAboutAttributesHaveNoVote() {
        var weather = new Likelihoods("environment.weather", List.of(new AnswerProbability("yes", 1)));

        assertThat(Verification.of(List.of(weather)).verdict()).isEqualTo(Verdict.UNVERIFIED);
    }

    private static Verdict both(String one, String other) {
        var all = new ArrayList<>(claim("danger", one));
        all.addAll(claim("in-the-road", other));
        return Verification.of(all).verdict();
    }

    private static List<Likelihoods> claim(String name, String answers) {
        var all = new ArrayList<Likelihoods>();
        for (var index = 0; index < answers.length(); index++) {
            var answer = answers.charAt(index);
            if (answer != '-') {
                var yes = answer == 'y' ? 0.8 : 0.2;
                all.add(new Likelihoods(
                        "claim.%s.%d.%s".formatted(name, index / 2, index % 2 == 0 ? "holds" : "fails"),
                        List.of(new AnswerProbability("yes", yes), new AnswerProbability("no", 1 - yes))));
            }
        }
        return all;
    }
}
