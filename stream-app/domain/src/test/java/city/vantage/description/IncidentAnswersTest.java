package city.vantage.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.vantage.incident.FrameSize;
import city.vantage.incident.Phase;
import city.vantage.incident.SourceOffset;
import city.vantage.incident.ViewKind;
import city.vantage.prompt.PackVersion;
import city.vantage.view.ChosenFrame;
import city.vantage.view.PolicyVersion;
import city.vantage.view.Trigger;
import city.vantage.view.ViewSelection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IncidentAnswersTest {
    private static final SourceOffset SOURCE = new SourceOffset("topic", 0, 0);

    private IncidentAnswers answers = IncidentAnswers.NONE;

    @Test
    void theWeatherIsVotedOverPhasesAndADisputeIsFlagged() {
        agree(weather(Phase.RECOGNITION, "rainy", 0.8));
        agree(weather(Phase.JUDGEMENT, "rainy", 0.9));

        var outvoted = agree(weather(Phase.ACTION, "clear", 0.6));

        assertThat(outvoted.attributes()).singleElement().satisfies(attribute -> {
            assertThat(attribute.value()).isEqualTo("rainy");
            assertThat(attribute.probability()).isCloseTo(0.85 * 1.7 / 2.3, within(1e-9));
        });
        assertThat(outvoted.flags()).containsExactly("disputed-environment.weather");
    }

    @Test
    void whatAllPhasesSayStaysAsItIs() {
        agree(weather(Phase.RECOGNITION, "rainy", 0.8));

        var same = agree(weather(Phase.ACTION, "rainy", 0.8));

        assertThat(same.attributes()).containsExactly(new Attribute("environment.weather", "rainy", 0.8));
        assertThat(same.flags()).isEmpty();
    }

    @Test
    void aPhaseThatDoesNotKnowLearnsFromTheOthers() {
        agree(weather(Phase.RECOGNITION, "rainy", 0.8));

        var unsure = agree(weather(Phase.ACTION, null, 0.4));

        assertThat(unsure.attributes()).containsExactly(new Attribute("environment.weather", "rainy", 0.8));
        assertThat(unsure.flags()).isEmpty();
    }

    @Test
    void whatNobodyKnowsStaysUnknown() {
        assertThat(agree(weather(Phase.ACTION, null, 0.4)).attributes())
                .containsExactly(new Attribute("environment.weather", null, 0.4));
    }

    @Test
    void aRevisionReplacesThePhasesVoteAndAnOlderOneDoesNot() {
        agree(weather(Phase.RECOGNITION, 1, "rainy", 0.8));
        agree(weather(Phase.RECOGNITION, 0, "snowy", 0.99));

        assertThat(agree(weather(Phase.ACTION, "clear", 0.7)).attributes())
                .extracting(Attribute::value)
                .containsExactly("rainy");
    }

    @Test
    void whatChangesIsNotVotedButMayChangeOnlyInPlausibleWays() {
        agree(of(Phase.ACTION, 0, Status.FINAL, new Attribute("vehicle.action", "collided", 0.9)));

        var stopped = agree(of(Phase.AVOIDANCE, 0, Status.FINAL, new Attribute("vehicle.action", "stopped", 0.9)));
        var turning = agree(of(Phase.AVOIDANCE, 1, Status.FINAL, new Attribute("vehicle.action", "turning left", 0.9)));

        assertThat(stopped.flags()).isEmpty();
        assertThat(turning.flags()).containsExactly("implausible-vehicle.action");
        assertThat(turning.attributes()).extracting(Attribute::value).containsExactly("turning left");
    }

    @Test
    void aLaterPhaseSaysNothingOfAnEarlierOne() {
        agree(of(Phase.AVOIDANCE, 0, Status.FINAL, new Attribute("vehicle.action", "collided", 0.9)));

        assertThat(agree(of(Phase.ACTION, 0, Status.FINAL, new Attribute("vehicle.action", "turning left", 0.9)))
                        .flags())
                .isEmpty();
    }

    @Test
    void whatNobodyAnsweredHasNoVote() {
        agree(of(Phase.ACTION, 0, Status.EXPIRED, new Attribute("environment.weather", "snowy", 1)));

        assertThat(answers).isEqualTo(IncidentAnswers.NONE);
    }

    private SafetyDescription agree(SafetyDescription description) {
        answers = answers.with(description);
        return answers.agree(description);
    }

    private static SafetyDescription weather(Phase phase, @Nullable String value, double probability) {
        return weather(phase, 0, value, probability);
    }

    private static SafetyDescription weather(Phase phase, int revision, @Nullable String value, double probability) {
        return of(phase, revision, Status.PRELIMINARY, new Attribute("environment.weather", value, probability));
    }

    private static SafetyDescription of(Phase phase, int revision, Status status, Attribute attribute) {
        var view = new ViewSelection(
                "i-1",
                "crossing",
                phase,
                revision,
                false,
                Trigger.DEADLINE,
                new PolicyVersion("hand", 1),
                "mast",
                ViewKind.OVERHEAD,
                new ChosenFrame(Instant.EPOCH, null, new FrameSize(100, 100), List.of(), SOURCE),
                List.of(),
                List.of());
        return new SafetyDescription(
                view,
                status,
                null,
                null,
                null,
                List.of(attribute),
                Verdict.UNVERIFIED,
                null,
                List.of(),
                List.of(),
                new Provenance("request", null, new PackVersion("hand", "1"), SOURCE, null));
    }
}
