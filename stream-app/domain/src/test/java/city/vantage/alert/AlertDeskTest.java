package city.vantage.alert;

import static city.vantage.alert.Described.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.vantage.description.Severity;
import city.vantage.description.Status;
import city.vantage.incident.Phase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertDeskTest {
    private final Desk desk =
            new Desk(new AlertPolicy(Duration.ofSeconds(60), Duration.ofMinutes(10), Duration.ofHours(1)));

    @Test
    void aRuleThatHoldsRaisesAnAlertThatSaysWhatHappenedAndWhere() {
        desk.see(Described.of("i-1").holding("collision", Severity.HIGH));

        assertThat(desk.changes()).singleElement().satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(AlertState.OPEN);
            assertThat(alert.rule()).isEqualTo("collision");
            assertThat(alert.severity()).isEqualTo(Severity.HIGH);
            assertThat(alert.title()).isEqualTo("collision it is");
            assertThat(alert.description()).isEqualTo("The pedestrian falls. The vehicle stops.");
            assertThat(alert.place()).isEqualTo(Desk.PLACE);
            assertThat(alert.phase()).isEqualTo(Phase.ACTION);
            assertThat(alert.openedAt()).isEqualTo(at(0)).isEqualTo(alert.changedAt());
        });
    }

    @Test
    void whatOnlyInformsRaisesNoAlert() {
        desk.see(Described.of("i-1").informing("yielding"));

        assertThat(desk.changes()).isEmpty();
    }

    @Test
    void anIncidentThatIsDescribedAgainAndInOtherPhasesRaisesOneAlert() {
        desk.see(Described.of("i-1").holding("collision", Severity.HIGH));
        desk.see(Described.of("i-1").revision(1).camera("c-2").holding("collision", Severity.HIGH));
        desk.see(Described.of("i-1").phase(Phase.AVOIDANCE).camera("c-3").holding("collision", Severity.HIGH));
        desk.see(Described.of("i-1").revision(1).holding("collision", Severity.HIGH));

        assertStates(AlertState.OPEN);
    }

    @Test
    void twoRulesRaiseTwoAlerts() {
        desk.see(Described.of("i-1").holding("collision", Severity.HIGH).holding("running-out", Severity.MEDIUM));

        assertThat(desk.changes()).extracting(SafetyAlert::rule).containsExactly("collision", "running-out");
    }

    @Test
    void anAlertEscalatesWhenItsRuleTurnsGraverAndDoesNotFallBack() {
        desk.see(Described.of("i-1").holding("collision", Severity.HIGH));
        desk.see(Described.of("i-1").revision(1).after(2_000).holding("collision", Severity.CRITICAL));
        desk.see(Described.of("i-1").revision(2).after(3_000).holding("collision", Severity.HIGH));

        assertThat(desk.changes())
                .extracting(SafetyAlert::state, SafetyAlert::severity, SafetyAlert::change, SafetyAlert::changedAt)
                .containsExactly(
                        tuple(AlertState.OPEN, Severity.HIGH, 0, at(0)),
                        tuple(AlertState.ESCALATED, Severity.CRITICAL, 1, at(2_000)));
    }

    @Test
    void aRevisionThatTakesBackWhatRaisedAnAlertResolvesItWithTheReason() {
        desk.see(Described.of("i-1").holding("collision", Severity.HIGH));
        desk.see(Described.of("i-1").revision(1).after(2_000).camera("c-2"));

        assertThat(desk.changes()).last().satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(AlertState.RESOLVED);
            assertThat(alert.reason()).isEqualTo("revision 1 of phase ACTION, seen by camera c-2, takes it back");
            assertThat(alert.openedAt()).isEqualTo(at(0));
            assertThat(alert.changedAt()).isEqualTo(at(2_000));
        });
    }

    @Test
    void anAlertStandsAsLongAsAnyPhaseGivesReasonForIt() {
        desk.see(Described.of("i-1").holding("collision", Severity.HIGH));
        desk.see(Described.of("i-1").phase(Phase.AVOIDANCE).holding("collision", Severity.HIGH));
        desk.see(Described.of("i-1").revision(1));
        assertStates(AlertState.OPEN);

        desk.see(Described.of("i-1").phase(Phase.AVOIDANCE).revision(1));

        assertStates(AlertState.OPEN, AlertState.RESOLVED);
    }

    @Test
    void anotherPhaseTakesNothingBack() {
        desk.see(Described.of("i-1").holding("collision", Severity.HIGH));
        desk.see(Described.of("i-1").phase(Phase.AVOIDANCE));

        assertStates(AlertState.OPEN);
    }

    @Test
    void anOlderRevisionThatComesLateChangesNothing() {
        desk.see(Described.of("i-1").revision(1));
        desk.see(Described.of("i-1").holding("collision", Severity.HIGH));

        assertThat(desk.changes()).isEmpty();
    }

    @Test
    void noAnswerIsNoDenial() {
        desk.see(Described.of("i-1").holding("collision", Severity.HIGH));
        desk.see(Described.of("i-1").revision(1).status(Status.EXPIRED));
        desk.see(Described.of("i-1").revision(2).status(Status.FAILED));

        assertStates(AlertState.OPEN);
    }

    @Test
    void whatWasTakenBackIsRaisedAgainAsTheSameAlertWhenALaterRevisionSaysSo() {
        desk.see(Described.of("i-1").holding("collision", Severity.HIGH));
        desk.see(Described.of("i-1").revision(1).after(1_000));
        desk.see(Described.of("i-1").revision(2).after(2_000).holding("collision", Severity.HIGH));

        assertThat(desk.changes())
                .extracting(SafetyAlert::state, SafetyAlert::change, SafetyAlert::openedAt)
                .containsExactly(
                        tuple(AlertState.OPEN, 0, at(0)),
                        tuple(AlertState.RESOLVED, 1, at(0)),
                        tuple(AlertState.OPEN, 2, at(0)));
    }

    @Test
    void theSamePartiesUnderAnotherIncidentWithinTheCoolDownAreOneAlert() {
        desk.see(Described.of("i-1").holding("collision", Severity.HIGH));
        desk.see(Described.of("i-2").after(59_000).holding("collision", Severity.HIGH));
        desk.see(Described.of("i-2").after(59_500).revision(1).holding("collision", Severity.HIGH));

        assertThat(desk.changes()).extracting(SafetyAlert::incidentId).containsExactly("i-1");
        assertThat(desk.doubled).containsExactly("collision");
    }

    @Test
    void otherPartiesAnotherRuleAnotherSiteOrALaterTimeAreAlertsOfTheirOwn() {
        desk.see(Described.of("i-1").holding("collision", Severity.HIGH));
        desk.see(Described.of("i-2").track("other").holding("collision", Severity.HIGH));
        desk.see(Described.of("i-3").camera("c-2").holding("collision", Severity.HIGH));
        desk.see(Described.of("i-4").holding("near-miss", Severity.HIGH));
        desk.see(Described.of("i-5").site("elsewhere").holding("collision", Severity.HIGH));
        desk.see(Described.of("i-6").after(61_000).holding("collision", Severity.HIGH));

        assertThat(desk.changes())
                .extracting(SafetyAlert::incidentId)
                .containsExactly("i-1", "i-2", "i-3", "i-4", "i-5", "i-6");
    }

    @Test
    void whatWasNotRaisedBecauseOfAnotherIncidentIsRaisedWhenThatOneIsTakenBack() {
        desk.see(Described.of("i-1").holding("collision", Severity.HIGH));
        desk.see(Described.of("i-2").after(1_000).holding("collision", Severity.HIGH));
        desk.see(Described.of("i-1").after(2_000).revision(1));
        desk.see(Described.of("i-2").after(3_000).revision(1).holding("collision", Severity.HIGH));

        assertThat(desk.changes())
                .extracting(SafetyAlert::incidentId, SafetyAlert::state)
                .containsExactly(
                        tuple("i-1", AlertState.OPEN),
                        tuple("i-1", AlertState.RESOLVED),
                        tuple("i-2", AlertState.OPEN));
    }

    @Test
    void anAlertIsOverWhenNothingWasDescribedOfItsIncidentForLongAndIsForgottenLater() {
        desk.see(Described.of("i-1").holding("collision", Severity.HIGH));
        desk.see(Described.of("i-1").phase(Phase.AVOIDANCE).after(5_000));

        desk.passTime(at(604_999));
        assertStates(AlertState.OPEN);

        desk.passTime(at(700_000));
        assertStates(AlertState.OPEN, AlertState.RESOLVED);
        assertThat(desk.changes()).last().satisfies(alert -> {
            assertThat(alert.changedAt()).isEqualTo(at(605_000));
            assertThat(alert.reason()).isEqualTo("nothing was described of its incident for 600 s");
        });

        desk.passTime(at(5_000 + 3_600_000));
        assertThat(desk.knows("i-1")).isFalse();
    }

    @Test
    void whatIsOverIsRaisedAgainOnlyWhereItTurnsOutGraver() {
        desk.see(Described.of("i-1").holding("collision", Severity.HIGH));
        desk.passTime(at(700_000));
        desk.see(Described.of("i-1").revision(1).holding("collision", Severity.HIGH));
        assertStates(AlertState.OPEN, AlertState.RESOLVED);

        desk.see(Described.of("i-1").revision(2).holding("collision", Severity.CRITICAL));

        assertStates(AlertState.OPEN, AlertState.RESOLVED, AlertState.OPEN);
    }

    private void assertStates(AlertState... states) {
        assertThat(desk.changes()).extracting(SafetyAlert::state).isEqualTo(List.of(states));
    }
}
