package city.vantage.view;

import static city.vantage.incident.Scene.at;
import static city.vantage.incident.Scene.pedestrian;
import static city.vantage.incident.Scene.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import city.vantage.incident.Detection;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.RejectedException;
import city.vantage.incident.RejectionReason;
import city.vantage.incident.Scene;
import city.vantage.incident.ViewKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewSelectorTest {
    /** Deadline 2 s, hysteresis 0.1, closes after 15 s, remembered 60 s; at most 2 revisions, 3 cameras, 4 observations. */
    private static final SelectionPolicy POLICY = new SelectionPolicy(
            new PedestrianAreaRanking(),
            PhaseFinder.NONE,
            20_000,
            Duration.ofSeconds(2),
            0.1,
            Duration.ofMillis(500),
            Duration.ofSeconds(15),
            Duration.ofSeconds(60),
            2,
            3,
            4,
            0,
            1);

    private final Watch watch = new Watch(POLICY, "a", "b");

    @Test
    void waitsForTheOtherCameraOfTheSite() {
        assertThat(watch.observe(action("a", 0, small()), 0)).isEmpty();
    }

    @Test
    void choosesAsSoonAsAllCamerasHaveReported() {
        watch.observe(action("a", 0, small()), 0);

        var decisions = watch.observe(action("b", 10, larger()), 10);

        assertThat(decisions).singleElement().satisfies(decision -> {
            assertThat(decision.trigger()).isEqualTo(Trigger.ALL_REPORTED);
            assertThat(decision.cameraId()).isEqualTo("b");
            assertThat(decision.revision()).isZero();
            assertThat(decision.isFinal()).isFalse();
            assertThat(decision.ranked()).extracting(ViewScore::cameraId).containsExactly("b", "a");
        });
    }

    @Test
    void waitsForAllCamerasAnewInEachPhase() {
        watch.observe(action("a", 0, small()), 0);
        watch.observe(action("b", 10, larger()), 10);

        assertThat(watch.observe(seen("a", 20, Phase.AVOIDANCE, small()), 20)).isEmpty();
        assertThat(watch.observe(seen("b", 30, Phase.AVOIDANCE, small()), 30))
                .extracting(Decision::trigger)
                .containsExactly(Trigger.ALL_REPORTED);
    }

    @Test
    void doesNotWaitWhereOneViewIsGoodEnough() {
        assertThat(watch.observe(action("a", 0, huge()), 0))
                .extracting(Decision::trigger, Decision::cameraId)
                .containsExactly(tuple(Trigger.GOOD_ENOUGH, "a"));
    }

    @Test
    void aPhaseThatIsOverIsDescribedOnceMoreWithAllThatWasSeenOfIt() {
        watch.observe(action("a", 0, small()), 0);
        watch.observe(action("b", 10, larger()), 10);
        watch.observe(seen("a", 2_000, Phase.AVOIDANCE, small()), 2_100);

        assertThat(watch.passTime(2_599)).isEmpty();
        assertThat(watch.passTime(2_600))
                .extracting(Decision::phase, Decision::trigger, Decision::revision)
                .containsExactly(tuple(Phase.ACTION, Trigger.REVISED, 1));
        watch.observe(action("b", 1_990, larger()), 2_700);
        assertThat(watch.passTime(3_000)).isEmpty();
    }

    @Test
    void aPhaseThatIsOverBeforeItsDeadlineIsChosenThen() {
        watch.observe(action("a", 0, small()), 0);
        watch.observe(seen("a", 100, Phase.AVOIDANCE, small()), 100);

        assertThat(watch.passTime(600))
                .extracting(Decision::phase, Decision::trigger)
                .containsExactly(tuple(Phase.ACTION, Trigger.DEADLINE));
    }

    @Test
    void choosesAtTheDeadlineAndNotBefore() {
        watch.observe(action("a", 0, small()), 0);

        assertThat(watch.passTime(1_999)).isEmpty();
        assertThat(watch.passTime(2_000)).extracting(Decision::trigger).containsExactly(Trigger.DEADLINE);
        assertThat(watch.passTime(2_001)).isEmpty();
    }

    @Test
    void choosesEveryOverduePhaseAtOnce() {
        watch.observe(seen("a", 0, Phase.JUDGEMENT, small()), 0);
        watch.observe(seen("a", 10, Phase.ACTION, small()), 10);

        assertThat(watch.passTime(3_000)).extracting(Decision::phase).containsExactly(Phase.JUDGEMENT, Phase.ACTION);
    }

    @Test
    void choosesAtTheDeadlineThroughAnObservationToo() {
        watch.observe(action("a", 0, small()), 0);

        assertThat(watch.observe(action("a", 2_000, small()), 2_000))
                .extracting(Decision::trigger)
                .containsExactly(Trigger.DEADLINE);
    }

    @Test
    void saysWhenItHasSomethingToDo() {
        watch.observe(action("a", 0, small()), 0);
        assertThat(due()).isEqualTo(at(2_000));

        watch.passTime(2_000);
        assertThat(due()).isEqualTo(at(15_000));

        watch.passTime(15_000);
        assertThat(due()).isEqualTo(at(75_000));
    }

    @Test
    void revisesOnlyForAClearlyBetterView() {
        watch.observe(action("a", 0, pedestrian("1", 10, 10, 10, 100)), 0);
        watch.passTime(2_000);

        assertThat(watch.observe(action("b", 3_000, pedestrian("1", 10, 10, 11, 100)), 3_000))
                .isEmpty();
        assertThat(watch.observe(action("b", 3_100, pedestrian("1", 10, 10, 12, 100)), 3_100))
                .extracting(Decision::trigger, Decision::cameraId, Decision::revision)
                .containsExactly(tuple(Trigger.REVISED, "b", 1));
    }

    @Test
    void stopsRevisingAtItsLimitButStillClosesWithTheBest() {
        watch.observe(action("a", 0, pedestrian("1", 10, 10, 10, 100)), 0);
        watch.passTime(2_000);
        watch.observe(action("b", 3_000, pedestrian("1", 10, 10, 20, 100)), 3_000);

        assertThat(watch.observe(action("c", 3_100, pedestrian("1", 10, 10, 90, 100)), 3_100))
                .isEmpty();
        assertThat(watch.passTime(60_000))
                .extracting(Decision::trigger, Decision::cameraId, Decision::revision)
                .containsExactly(tuple(Trigger.CLOSED, "c", 2));
    }

    @Test
    void closesEveryPhaseWithAFinalDecision() {
        watch.observe(seen("a", 0, Phase.AVOIDANCE, small()), 0);
        watch.observe(seen("a", 10, Phase.RECOGNITION, small()), 10);
        watch.observe(seen("b", 20, Phase.RECOGNITION, larger()), 20);

        var decisions = watch.passTime(15_020);

        assertThat(decisions).allMatch(Decision::isFinal);
        assertThat(decisions)
                .extracting(Decision::phase, Decision::cameraId, Decision::revision)
                .containsExactly(tuple(Phase.RECOGNITION, "b", 1), tuple(Phase.AVOIDANCE, "a", 0));
        assertThat(watch.state()).isEqualTo(new ClosedIncident(at(15_020)));
    }

    @Test
    void prefersACameraThatSawAPartyInThePhase() {
        watch.observe(seen("a", 0, Phase.JUDGEMENT, larger()), 0);
        watch.observe(seen("a", 10, Phase.ACTION), 10);

        assertThat(watch.observe(seen("b", 20, Phase.ACTION, small()), 20))
                .extracting(Decision::cameraId)
                .containsExactly("b");
    }

    @Test
    void staysOpenAsLongAsSomethingIsSeen() {
        watch.observe(action("a", 0, small()), 0);
        watch.observe(action("a", 10_000, small()), 10_000);

        assertThat(watch.passTime(20_000)).noneMatch(Decision::isFinal);
        assertThat(watch.passTime(25_000)).allMatch(Decision::isFinal).hasSize(1);
    }

    @Test
    void rejectsWhatComesAfterTheCloseAsLate() {
        watch.observe(action("a", 0, small()), 0);
        watch.passTime(20_000);

        assertRejected(RejectionReason.LATE, action("b", 5, huge()), 20_001);
    }

    @Test
    void forgetsAClosedIncidentAfterAWhile() {
        watch.observe(action("a", 0, small()), 0);
        watch.passTime(15_000);

        watch.passTime(74_999);
        assertThat(watch.state()).isInstanceOf(ClosedIncident.class);
        watch.passTime(75_000);
        assertThat(watch.state()).isNull();
    }

    @Test
    void rejectsAsLateWhatIsOlderThanItsMemory() {
        assertRejected(RejectionReason.LATE, action("a", 0, small()), 60_001);
        assertThat(watch.observe(action("a", 1, small()), 60_001)).isEmpty();
    }

    @Test
    void rejectsOneCameraTooMany() {
        watch.observe(action("a", 0, small()), 0);
        watch.observe(action("b", 1, small()), 1);
        watch.observe(action("c", 2, small()), 2);

        assertRejected(RejectionReason.OVER_LIMIT, action("d", 3, huge()), 3);
    }

    @Test
    void rejectsOneObservationTooManyOfACameraButNotOfAnother() {
        for (var i = 0; i < 4; i++) {
            watch.observe(action("a", i, small()), i);
        }

        assertRejected(RejectionReason.OVER_LIMIT, action("a", 10, huge()), 10);
        assertThat(watch.observe(action("b", 11, larger()), 11)).isNotEmpty();
    }

    @Test
    void rejectsAnObservationOfAnotherSite() {
        watch.observe(action("a", 0, small()), 0);
        var elsewhere = new Observation(
                "i-1",
                "elsewhere",
                "b",
                ViewKind.OVERHEAD,
                at(1),
                Phase.ACTION,
                null,
                Scene.FULL_HD,
                null,
                List.of(huge()));

        assertRejected(RejectionReason.INVALID_FIELD, elsewhere, 1);
    }

    @Test
    void changesNothingByARejection() {
        watch.observe(action("a", 0, small()), 0);
        watch.observe(action("b", 1, small()), 1);
        watch.observe(action("c", 2, small()), 2);
        var before = watch.state();

        assertRejected(RejectionReason.OVER_LIMIT, action("d", 3, huge()), 3);

        assertThat(watch.state()).isEqualTo(before);
    }

    private Instant due() {
        var state = watch.state();
        assertThat(state).isNotNull();
        return state == null ? at(0) : state.due(POLICY);
    }

    private void assertRejected(RejectionReason reason, Observation observation, long nowMillis) {
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> watch.observe(observation, nowMillis))
                .returns(reason, RejectedException::reason);
    }

    private static Observation action(String cameraId, long millis, Detection pedestrian) {
        return seen(cameraId, millis, Phase.ACTION, pedestrian);
    }

    private static Detection small() {
        return pedestrian("1", 100, 100, 20, 40);
    }

    private static Detection larger() {
        return pedestrian("1", 100, 100, 40, 80);
    }

    private static Detection huge() {
        return pedestrian("1", 100, 100, 150, 300);
    }
}
