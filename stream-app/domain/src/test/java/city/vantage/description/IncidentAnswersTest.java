package city.vantage.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.vantage.incident.FrameSize;
import city.vantage.incident.Phase;
import city.vantage.incident.SourceOffset;
import city.vantage.incident.ViewKind;
import city.vantage.prompt.Answer;
import city.vantage.prompt.AnswerProbability;
import city.vantage.prompt.InferenceResult;
import city.vantage.prompt.Likelihoods;
import city.vantage.prompt.ModelVersion;
import city.vantage.prompt.PackVersion;
import city.vantage.prompt.Pooling;
import city.vantage.prompt.Timings;
import city.vantage.view.ChosenFrame;
import city.vantage.view.PolicyVersion;
import city.vantage.view.Trigger;
import city.vantage.view.ViewSelection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IncidentAnswersTest {
    private static final SourceOffset SOURCE = new SourceOffset("topic", 0, 0);
    private static final String WEATHER = "environment.weather";
    private static final String ACTION = "vehicle.action";
    private static final String HOLDS = "claim.danger.0.holds";
    private static final String FAILS = "claim.danger.0.fails";
    private static final Pooling POOLING = new Pooling(Map.of(WEATHER, 1.0, HOLDS, 1.0, FAILS, 1.0));

    private IncidentAnswers answers = IncidentAnswers.NONE;

    @Test
    void theWeatherIsPooledOverPhasesAndADisputeIsFlagged() {
        agree(weather(Phase.RECOGNITION, 0, 0.8));
        agree(weather(Phase.JUDGEMENT, 0, 0.9));

        var outvoted = agree(weather(Phase.ACTION, 0, 0.4));

        assertThat(outvoted.attributes()).singleElement().satisfies(attribute -> {
            assertThat(attribute.value()).isEqualTo("rainy");
            // Odds of 4, 9 and 2/3, multiplied: 24 to 1.
            assertThat(attribute.probability()).isCloseTo(0.96, within(1e-9));
        });
        assertThat(agreement(outvoted)).containsExactly("disputed-environment.weather");
    }

    @Test
    void whatTwoPhasesSayIsSurerThanWhatOneSays() {
        agree(weather(Phase.RECOGNITION, 0, 0.8));

        var same = agree(weather(Phase.ACTION, 0, 0.8));

        assertThat(same.attributes())
                .singleElement()
                .satisfies(attribute -> assertThat(attribute.probability()).isCloseTo(16 / 17.0, within(1e-9)));
        assertThat(agreement(same)).isEmpty();
    }

    @Test
    void aPhaseThatDoesNotKnowLearnsFromTheOthers() {
        agree(weather(Phase.RECOGNITION, 0, 0.8));

        var unsure = agree(weather(Phase.ACTION, 0, 0.5));

        assertThat(unsure.attributes()).singleElement().satisfies(attribute -> {
            assertThat(attribute.value()).isEqualTo("rainy");
            assertThat(attribute.probability()).isCloseTo(0.8, within(1e-9));
        });
    }

    @Test
    void aRevisionReplacesThePhasesVoteAndAnOlderOneDoesNot() {
        agree(weather(Phase.RECOGNITION, 1, 0.8));
        agree(weather(Phase.RECOGNITION, 0, 0.01));

        assertThat(agree(weather(Phase.ACTION, 0, 0.3)).attributes())
                .extracting(Attribute::value)
                .containsExactly("rainy");
    }

    @Test
    void whatChangesIsNotPooledButMayChangeOnlyInPlausibleWays() {
        agree(action(Phase.ACTION, 0, "collided"));

        var stopped = agree(action(Phase.AVOIDANCE, 0, "stopped"));
        var turning = agree(action(Phase.AVOIDANCE, 1, "turning left"));

        assertThat(agreement(stopped)).isEmpty();
        assertThat(agreement(turning)).containsExactly("implausible-vehicle.action");
        assertThat(turning.attributes()).extracting(Attribute::value).containsExactly("turning left");
    }

    @Test
    void claimsArePooledOverPhasesWhereThePackSaysSo() {
        agree(claims(Phase.RECOGNITION, 0.9, 0.1));

        var judged = agree(claims(Phase.ACTION, 0.45, 0.45));

        assertThat(judged.verdict()).isEqualTo(Verdict.CONFIRMED);
        assertThat(agreement(judged)).isEmpty();
    }

    @Test
    void claimsThatContradictEachOtherAreUnstable() {
        var judged = agree(claims(Phase.ACTION, 0.9, 0.9));

        assertThat(judged.verdict()).isEqualTo(Verdict.UNVERIFIED);
        assertThat(agreement(judged)).containsExactly("unstable-danger");
    }

    @Test
    void aPhaseBeforeThatDoesNotKnowForbidsNothing() {
        agree(of(
                Phase.ACTION,
                0,
                new Likelihoods(
                        ACTION,
                        List.of(
                                new AnswerProbability("collided", 0.4),
                                new AnswerProbability("stopped", 0.3),
                                new AnswerProbability("reversing", 0.3)))));

        assertThat(agreement(agree(action(Phase.AVOIDANCE, 0, "turning left")))).isEmpty();
    }

    @Test
    void aLaterPhaseSaysNothingOfAnEarlierOne() {
        agree(action(Phase.AVOIDANCE, 0, "collided"));

        assertThat(agreement(agree(action(Phase.ACTION, 0, "turning left")))).isEmpty();
    }

    @Test
    void whatNobodyAnsweredHasNoVote() {
        agree(new Answered(waiting(Phase.ACTION, 0), null));

        assertThat(answers).isEqualTo(IncidentAnswers.NONE);
    }

    @Test
    void descriptionsOfAllPhasesAgreeWhateverTheirOrder() {
        var one = weather(Phase.RECOGNITION, 0, 0.9);
        var other = weather(Phase.ACTION, 0, 0.3);

        var agreed = IncidentAnswers.agree(List.of(one, other), POOLING);

        assertThat(agreed)
                .extracting(SafetyDescription::attributes)
                .containsExactlyElementsOf(IncidentAnswers.agree(List.of(other, one), POOLING).reversed().stream()
                        .map(SafetyDescription::attributes)
                        .toList());
        assertThat(agreed)
                .allSatisfy(description -> assertThat(description.attributes())
                        .extracting(Attribute::value)
                        .containsExactly("rainy"));
    }

    /** Its flags, but for those that say that these views show nobody. */
    private static List<String> agreement(SafetyDescription description) {
        return description.flags().stream()
                .filter(flag -> !flag.endsWith("-detected"))
                .toList();
    }

    private SafetyDescription agree(Answered answered) {
        answers = answers.with(answered);
        return answers.agree(answered.description(), POOLING);
    }

    private static Answered weather(Phase phase, int revision, double rainy) {
        return of(
                phase,
                revision,
                new Likelihoods(
                        WEATHER,
                        List.of(new AnswerProbability("rainy", rainy), new AnswerProbability("clear", 1 - rainy))));
    }

    private static Answered claims(Phase phase, double holds, double fails) {
        return of(phase, 0, yes(HOLDS, holds), yes(FAILS, fails));
    }

    private static Likelihoods yes(String question, double probability) {
        return new Likelihoods(
                question,
                List.of(new AnswerProbability("yes", probability), new AnswerProbability("no", 1 - probability)));
    }

    private static Answered action(Phase phase, int revision, String action) {
        return of(phase, revision, new Likelihoods(ACTION, List.of(new AnswerProbability(action, 1))));
    }

    private static Answered of(Phase phase, int revision, Likelihoods... likelihoods) {
        var result = new InferenceResult(
                "request",
                "i-1",
                phase,
                new Answer.Given(List.of(), List.of(likelihoods)),
                new ModelVersion("hand", "hand", "1"),
                new Timings(0, 0));
        return new Answered(waiting(phase, revision), result);
    }

    private static AwaitedDescription waiting(Phase phase, int revision) {
        var view = new ViewSelection(
                "i-1",
                "crossing",
                phase,
                false,
                revision,
                false,
                List.of(),
                Trigger.DEADLINE,
                new PolicyVersion("hand", 1),
                "mast",
                ViewKind.OVERHEAD,
                new ChosenFrame(Instant.EPOCH, null, new FrameSize(100, 100), List.of(), SOURCE),
                List.of(),
                List.of());
        @Nullable Instant deadline = null;
        return new AwaitedDescription(view, "request", new PackVersion("hand", "1"), deadline);
    }
}
