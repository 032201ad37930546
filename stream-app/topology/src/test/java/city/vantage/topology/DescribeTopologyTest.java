package city.vantage.topology;

import static city.vantage.topology.Scenes.at;
import static city.vantage.topology.Scenes.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.vantage.description.Attribute;
import city.vantage.description.Finding;
import city.vantage.description.SafetyDescription;
import city.vantage.description.Severity;
import city.vantage.description.Status;
import city.vantage.incident.Phase;
import city.vantage.prompt.Answer;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.InferenceResult;
import city.vantage.prompt.ModelVersion;
import city.vantage.prompt.Timings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DescribeTopologyTest {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final DrivenTopology topology = new DrivenTopology(Scenes.POLICY, ANSWER_WITHIN, null);

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void aViewIsDescribedWhenItsAnswerComes() {
        var request = asked(120);
        assertThat(topology.descriptions()).isEmpty();

        topology.answer(Prompts.answer(request));

        assertThat(topology.descriptions()).singleElement().satisfies(description -> {
            assertThat(description.status()).isEqualTo(Status.PRELIMINARY);
            assertThat(description.pedestrianCaption()).isEqualTo("what camera c-1 shows");
            assertThat(description.provenance().requestId()).isEqualTo(request.requestId());
        });
    }

    @Test
    void whatTheFinalViewAsksAgainIsNotAskedTwice() {
        topology.answer(Prompts.answer(asked(120)));

        topology.tick(at(15_000));

        assertThat(topology.requests()).isEmpty();
        assertStatuses(Status.PRELIMINARY, Status.FINAL);
        assertNothingPending();
    }

    @Test
    void anAnswerToARequestThatTwoViewsWaitForDescribesBoth() {
        var request = asked(120);
        topology.tick(at(15_000));
        assertThat(topology.requests()).isEmpty();

        topology.answer(Prompts.answer(request));

        assertStatuses(Status.PRELIMINARY, Status.FINAL);
        assertNothingPending();
    }

    @Test
    void aFinalViewOfAnotherFrameIsAskedAbout() {
        topology.answer(Prompts.answer(asked(120)));
        topology.observe(seen("c-1", 500, 200));

        topology.tick(at(16_000));

        assertThat(topology.requests()).hasSize(1);
    }

    @Test
    void revisionsAreDescribedInTheirOrderWhateverThatOfTheAnswers() {
        var first = asked(120);
        topology.observe(seen("c-2", 300, 400));
        var second = topology.requests().getFirst();

        topology.answer(Prompts.answer(second));
        assertThat(topology.descriptions()).isEmpty();
        topology.answer(Prompts.answer(first));

        assertThat(topology.descriptions())
                .extracting(description -> description.view().revision())
                .containsExactly(0, 1);
    }

    @Test
    void aRevisionWaitsForAnEarlierOneNoLongerThanThatMayTake() {
        asked(120);
        topology.passWallClock(Duration.ofSeconds(10));
        topology.observe(seen("c-2", 300, 400));
        topology.answer(Prompts.answer(topology.requests().getFirst()));

        topology.passWallClock(ANSWER_WITHIN.minusSeconds(4));

        assertStatuses(Status.EXPIRED, Status.PRELIMINARY);
    }

    @Test
    void anAnswerThatComesAgainChangesNothing() {
        var request = asked(120);
        topology.answer(Prompts.answer(request));
        topology.answer(Prompts.answer(request));
        topology.tick(at(15_000));
        topology.answer(Prompts.answer(request));

        assertStatuses(Status.PRELIMINARY, Status.FINAL);
        assertThat(topology.meters.counter("vantage.results.repeated").count()).isEqualTo(2);
        assertNothingPending();
    }

    @Test
    void aViewWithoutAnAnswerBeforeItsDeadlineIsDescribedAsExpiredOnceAndALaterAnswerIsIgnored() {
        var request = asked(120);
        topology.passWallClock(ANSWER_WITHIN.plusSeconds(4));
        assertThat(topology.descriptions()).isEmpty();

        topology.passWallClock(Duration.ofSeconds(2));
        topology.passWallClock(Duration.ofSeconds(60));
        topology.answer(Prompts.answer(request));

        assertStatuses(Status.EXPIRED);
    }

    @Test
    void rulesSayHowGraveADescriptionIs() {
        topology.answer(Prompts.answer(asked(120), "a near miss"));

        assertThat(topology.descriptions()).singleElement().satisfies(description -> {
            assertThat(description.severity()).isEqualTo(Severity.HIGH);
            assertThat(description.findings()).extracting(Finding::rule).containsExactly(TestRules.NEAR_MISS);
        });
    }

    @Test
    void whereNoRuleHoldsADescriptionIsForInformationAndAnExpiredOneHasNoSeverity() {
        topology.answer(Prompts.answer(asked(120)));
        topology.observe(seen("i-2", "c-1", 0, Phase.ACTION, 120));
        topology.passWallClock(ANSWER_WITHIN.plusSeconds(6));

        assertThat(topology.descriptions())
                .extracting(SafetyDescription::status, SafetyDescription::severity)
                .containsExactly(tuple(Status.PRELIMINARY, Severity.INFO), tuple(Status.EXPIRED, null));
    }

    @Test
    void aRuleThatCannotBeEvaluatedIsFlagged() {
        topology.answer(Prompts.answer(asked(120), "nonsense"));

        assertThat(topology.descriptions())
                .singleElement()
                .satisfies(description -> assertThat(description.flags()).contains("rule-failed:near-miss"));
    }

    @Test
    void phasesThatDisagreeAboutTheWeatherAreFlaggedAndPooled() {
        topology.answer(Prompts.answerWithWeather(asked(120), 0.9));
        topology.observe(seen("i-1", "c-1", 500, Phase.AVOIDANCE, 120));
        topology.answer(Prompts.answerWithWeather(topology.requests().getFirst(), 0.3));

        assertThat(topology.descriptions()).last().satisfies(description -> {
            assertThat(description.attributes())
                    .extracting(Attribute::name, Attribute::value)
                    .containsExactly(tuple("environment.weather", "clear"));
            assertThat(description.flags()).contains("disputed-environment.weather");
        });
    }

    @Test
    void whatWasAnsweredAboutAnIncidentIsForgotten() {
        topology.answer(Prompts.answer(asked(120)));
        assertThat(topology.size(Describe.ANSWERS)).isEqualTo(1);

        topology.passWallClock(Duration.ofMinutes(61));

        assertThat(topology.size(Describe.ANSWERS)).isZero();
    }

    @Test
    void whatFailedSaysWhy() {
        var failed = new Answer.Failed("the frame is gone");

        topology.answer(InferenceResult.of(asked(120), failed, new ModelVersion("a", "b", "c"), new Timings(0, 0)));

        assertThat(topology.descriptions()).singleElement().satisfies(description -> {
            assertThat(description.status()).isEqualTo(Status.FAILED);
            assertThat(description.reason()).isEqualTo("the frame is gone");
        });
    }

    @Test
    void eachPhaseIsDescribedByItself() {
        topology.observe(seen("i-1", "c-1", 0, Phase.JUDGEMENT, 120));
        topology.observe(seen("i-1", "c-1", 500, Phase.ACTION, 120));
        topology.requests().forEach(request -> topology.answer(Prompts.answer(request)));
        topology.tick(at(20_000));

        assertThat(topology.descriptions())
                .filteredOn(description -> description.status() == Status.FINAL)
                .extracting(description -> description.view().phase())
                .containsExactlyInAnyOrder(Phase.JUDGEMENT, Phase.ACTION);
    }

    @Test
    void finalViewsAreDescribedTogetherAndAlikeWhicheverIsAnsweredFirst() {
        var oneOrder = finalsOf("i-1", 0, true);
        var theOther = finalsOf("i-2", 40_000, false);

        assertThat(oneOrder).hasSize(2).allSatisfy(description -> {
            assertThat(description.attributes())
                    .singleElement()
                    .satisfies(weather -> assertThat(weather.value()).isEqualTo("clear"));
            assertThat(description.flags()).contains("disputed-environment.weather");
        });
        assertThat(oneOrder)
                .extracting(SafetyDescription::attributes)
                .isEqualTo(theOther.stream().map(SafetyDescription::attributes).toList());
        assertNothingPending();
    }

    private List<SafetyDescription> finalsOf(String incident, long millis, boolean inOrder) {
        topology.observe(seen(incident, "c-1", millis, Phase.ACTION, 120));
        topology.observe(seen(incident, "c-1", millis + 500, Phase.AVOIDANCE, 120));
        var requests = topology.requests();
        topology.tick(at(millis + 16_000));
        var first = requests.get(inOrder ? 0 : 1);
        var before = finals(incident).size();
        topology.answer(Prompts.answerWithWeather(first, first.phase() == Phase.ACTION ? 0.9 : 0.3));
        assertThat(finals(incident)).hasSize(before);
        var second = requests.get(inOrder ? 1 : 0);
        topology.answer(Prompts.answerWithWeather(second, second.phase() == Phase.ACTION ? 0.9 : 0.3));
        return finals(incident);
    }

    private List<SafetyDescription> finals(String incident) {
        return topology.descriptions().stream()
                .filter(description -> description.view().incidentId().equals(incident))
                .filter(description -> description.view().finalRevision())
                .toList();
    }

    @Test
    void aPhaseThatNobodyAnswersDoesNotKeepTheOthersForLong() {
        topology.observe(seen("i-1", "c-1", 0, Phase.JUDGEMENT, 120));
        topology.observe(seen("i-1", "c-1", 500, Phase.ACTION, 120));
        topology.answer(Prompts.answer(topology.requests().getFirst()));
        topology.tick(at(20_000));
        assertThat(finals("i-1")).isEmpty();

        topology.passWallClock(ANSWER_WITHIN.plusSeconds(30));

        assertThat(finals("i-1"))
                .extracting(SafetyDescription::status)
                .containsExactlyInAnyOrder(Status.FINAL, Status.EXPIRED);
        assertNothingPending();
    }

    /** The request about the incident's first view, whose pedestrian is of this width. */
    private InferenceRequest asked(double width) {
        topology.observe(seen("c-1", 0, width));
        return topology.requests().getFirst();
    }

    private void assertStatuses(Status... statuses) {
        assertThat(topology.descriptions())
                .extracting(SafetyDescription::status)
                .isEqualTo(List.of(statuses));
    }

    private void assertNothingPending() {
        assertThat(topology.size(Describe.PENDING)).isZero();
    }
}
