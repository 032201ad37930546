package city.vantage.topology;

import static city.vantage.topology.Scenes.at;
import static city.vantage.topology.Scenes.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import city.vantage.alert.AlertState;
import city.vantage.alert.Judgement;
import city.vantage.alert.OperatorFeedback;
import city.vantage.alert.SafetyAlert;
import city.vantage.description.Severity;
import city.vantage.incident.Phase;
import city.vantage.incident.RejectionReason;
import city.vantage.wire.DeadLetter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlertTopologyTest {
    private final DrivenTopology topology = DrivenTopology.replaying(Scenes.POLICY);

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void anIncidentThatFiveDescriptionsTellOfRaisesOneAlert() {
        describe("i-1", 0, "a near miss");
        topology.observe(seen("c-2", 500, 200));
        topology.observe(seen("c-3", 900, 260));
        topology.observe(seen("i-1", "c-1", 1_000, Phase.AVOIDANCE, 120));
        answerAll("a near miss");
        topology.tick(at(20_000));
        answerAll("a near miss");

        assertThat(topology.descriptions()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(topology.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(AlertState.OPEN);
            assertThat(alert.rule()).isEqualTo(TestRules.NEAR_MISS);
            assertThat(alert.changedAt()).isEqualTo(at(0));
        });
        assertThat(count("OPEN")).isEqualTo(1);
    }

    @Test
    void anAlertEscalatesAndIsTakenBackByRevisions() {
        describe("i-1", 0, "a near miss");
        topology.observe(seen("c-2", 500, 200));
        answerAll("by a hair's breadth");
        topology.observe(seen("c-3", 900, 260));
        answerAll("nothing at all");

        assertThat(topology.alerts())
                .extracting(SafetyAlert::state, SafetyAlert::severity, SafetyAlert::change)
                .containsExactly(
                        tuple(AlertState.OPEN, Severity.HIGH, 0),
                        tuple(AlertState.ESCALATED, Severity.CRITICAL, 1),
                        tuple(AlertState.RESOLVED, Severity.CRITICAL, 2));
    }

    @Test
    void theSamePartiesUnderTwoIncidentsRaiseOneAlertBecauseASitesDescriptionsMeet() {
        for (var number = 0; number < 10; number++) {
            describe("i-" + number, 100L * number, "a near miss");
        }

        assertThat(topology.alerts()).extracting(SafetyAlert::incidentId).containsExactly("i-0");
        assertThat(topology.meters
                        .counter("vantage.alerts.doubled", "site", "crossing", "rule", TestRules.NEAR_MISS)
                        .count())
                .isEqualTo(9);
    }

    @Test
    void anAlertIsOverWhenLaterIncidentsShowThatTimeHasPassed() {
        describe("i-1", 0, "a near miss");
        describe("i-2", 700_000, "nothing at all");
        topology.passWallClock(Duration.ofSeconds(2));

        assertThat(topology.alerts())
                .extracting(SafetyAlert::incidentId, SafetyAlert::state, SafetyAlert::changedAt)
                .containsExactly(tuple("i-1", AlertState.OPEN, at(0)), tuple("i-1", AlertState.RESOLVED, at(600_000)));
    }

    @Test
    void whatIsKeptOfAlertsIsForgotten() {
        describe("i-1", 0, "a near miss");
        describe("i-2", 700_000, "nothing at all");
        describe("i-3", Duration.ofDays(3).toMillis(), "nothing at all");
        topology.passWallClock(Duration.ofSeconds(2));

        assertThat(topology.size(RaiseAlert.ALERTS)).isEqualTo(1);
        assertThat(topology.size(RaiseAlert.TIMERS)).isEqualTo(1);
        assertThat(topology.size(RaiseAlert.RECENT)).isZero();
    }

    @Test
    void feedbackGivesTheRatesOfARuleAtASite() {
        describe("i-1", 0, "a near miss");
        topology.judge(feedback("i-1", Judgement.FALSE), at(1));
        topology.judge(feedback("i-1", Judgement.TRUE), at(2));
        describe("i-2", 100_000, "a near miss");
        topology.judge(feedback("i-2", Judgement.NUISANCE), at(100_001));
        topology.judge(feedback("i-3", Judgement.MISSED), at(100_002));

        assertThat(rate("detection")).isCloseTo(0.5, within(1e-9));
        assertThat(rate("false")).isZero();
        assertThat(rate("nuisance")).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void feedbackThatMeetsNoAlertBecomesADeadLetter() {
        topology.judge(feedback("i-9", Judgement.TRUE), at(0));

        assertThat(topology.deadLetters(DrivenTopology.TOPICS.feedback()))
                .singleElement()
                .satisfies(letter ->
                        assertThat(DeadLetter.of(letter.headers()).reason()).isEqualTo(RejectionReason.UNKNOWN_ALERT));
    }

    @Test
    void feedbackGivenLongAfterDoesNotMoveTheTimeOfAlerts() {
        describe("i-1", 0, "a near miss");
        topology.judge(feedback("i-1", Judgement.TRUE), at(0).plus(Duration.ofDays(365)));
        topology.passWallClock(Duration.ofSeconds(2));

        assertThat(topology.alerts()).extracting(SafetyAlert::state).containsExactly(AlertState.OPEN);
        assertThat(topology.size(RaiseAlert.ALERTS)).isEqualTo(1);
    }

    @Test
    void aRateIsShownOnceItIsKnown() {
        describe("i-1", 0, "a near miss");
        var before = topology.meters.find("vantage.alert.false.rate").gauge();
        topology.judge(feedback("i-1", Judgement.FALSE), at(0));

        assertThat(before).isNull();
        assertThat(rate("false")).isEqualTo(1);
        assertThat(topology.meters.find("vantage.alert.detection.rate").gauge())
                .as("of what is false, nothing can be detected")
                .isNull();
    }

    @Test
    void theTimeToAnAlertIsMeasured() {
        topology.passWallClock(Duration.ofSeconds(3));
        describe("i-1", 0, "a near miss");

        assertThat(topology.meters
                        .timer("vantage.alert.time", "rule", TestRules.NEAR_MISS)
                        .max(TimeUnit.MILLISECONDS))
                .isBetween(3_000.0, 4_000.0);
    }

    private void describe(String incidentId, long millis, String caption) {
        topology.observe(seen(incidentId, "c-1", millis, Phase.ACTION, 120));
        answerAll(caption);
    }

    private void answerAll(String caption) {
        topology.requests().forEach(request -> topology.answer(Prompts.answer(request, caption)));
    }

    private static OperatorFeedback feedback(String incidentId, Judgement judgement) {
        return new OperatorFeedback(incidentId, "crossing", TestRules.NEAR_MISS, judgement, at(0), null);
    }

    private double rate(String name) {
        return topology.meters
                .get("vantage.alert." + name + ".rate")
                .tags("site", "crossing", "rule", TestRules.NEAR_MISS)
                .gauge()
                .value();
    }

    private double count(String state) {
        return topology.meters
                .counter("vantage.alerts", "site", "crossing", "rule", TestRules.NEAR_MISS, "state", state)
                .count();
    }
}
