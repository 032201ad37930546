package city.vantage.testing.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.description.Status;
import city.vantage.incident.IncidentPhase;
import city.vantage.incident.Phase;
import city.vantage.incident.RejectionReason;
import city.vantage.incident.SourceOffset;
import city.vantage.wire.DeadLetter;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Each guarantee notices when it is broken, and only then. */
class GuaranteeTest {
    private static final IncidentPhase PHASE = new IncidentPhase("i-1", Phase.ACTION);
    private static final IncidentPhase OTHER = new IncidentPhase("i-1", Phase.AVOIDANCE);

    private final Witness witness = new Witness();

    @Test
    void allHoldWhereEverythingIsDescribedOnce() {
        observed(PHASE, 0);
        observed(PHASE, 1);
        visible(PHASE, 0, false, 1, 0);
        visible(PHASE, 1, true, 2, 0);

        assertBroken();
    }

    @Test
    void aPhaseWithoutAFinalDescriptionIsLostAndNotAccounted() {
        observed(PHASE, 0);
        visible(PHASE, 0, false, 1, 0);

        assertBroken(Guarantee.NOTHING_LOST, Guarantee.ALL_ACCOUNTED);
    }

    @Test
    void aPhaseWhoseObservationsAreAllDeadLettersHasNothingToDescribe() {
        observed(PHASE, 0);
        witness.deadLettered(new DeadLetter(RejectionReason.AHEAD, "ahead", at(0)));

        assertBroken();
    }

    @Test
    void aPhaseThatNobodyObservedIsNotDescribed() {
        visible(PHASE, 0, true, 0, 0);

        assertBroken(Guarantee.NOTHING_LOST);
    }

    @Test
    void aRevisionThatIsVisibleTwiceIsNoticed() {
        observed(PHASE, 0);
        visible(PHASE, 0, false, 1, 0);
        visible(PHASE, 0, false, 1, 0);
        visible(PHASE, 1, true, 1, 0);

        assertBroken(Guarantee.NOTHING_TWICE);
    }

    @Test
    void aFinalDescriptionThatIsVisibleTwiceIsNoticed() {
        observed(PHASE, 0);
        visible(PHASE, 0, true, 1, 0);
        visible(PHASE, 1, true, 0, 0);

        assertBroken(Guarantee.NOTHING_TWICE);
    }

    @Test
    void aRevisionAfterALaterOneIsOutOfOrder() {
        observed(PHASE, 0);
        visible(PHASE, 1, true, 1, 0);
        visible(PHASE, 0, false, 1, 0);

        assertBroken(Guarantee.IN_ORDER);
    }

    @Test
    void anIncidentInTwoPartitionsIsOutOfOrder() {
        observed(PHASE, 0);
        observed(OTHER, 1);
        visible(PHASE, 0, true, 1, 0);
        visible(OTHER, 0, true, 1, 1);

        assertBroken(Guarantee.IN_ORDER);
    }

    @Test
    void anObservationThatNoFinalDescriptionCountsIsNotAccountedUnlessItIsADeadLetter() {
        observed(PHASE, 0);
        observed(PHASE, 1);
        visible(PHASE, 0, true, 1, 0);
        assertBroken(Guarantee.ALL_ACCOUNTED);

        witness.deadLettered(new DeadLetter(RejectionReason.LATE, "late", at(1)));
        assertBroken();
    }

    @Test
    void aDeadLetterOfAnObservationThatNobodySentHasNoOrigin() {
        observed(PHASE, 0);
        visible(PHASE, 0, true, 1, 0);
        witness.deadLettered(new DeadLetter(RejectionReason.LATE, "late", at(7)));

        assertBroken(Guarantee.DEAD_LETTERS_HAVE_ORIGINS);
    }

    private void observed(IncidentPhase phase, long offset) {
        witness.accepted(phase, at(offset));
    }

    private void visible(IncidentPhase phase, int revision, boolean last, int observations, int partition) {
        witness.seen(new Seen(
                phase,
                revision,
                last,
                last ? Status.FINAL : Status.PRELIMINARY,
                observations,
                new SourceOffset("descriptions", partition, 0),
                Instant.EPOCH,
                Instant.EPOCH));
    }

    private static SourceOffset at(long offset) {
        return new SourceOffset("observations", 0, offset);
    }

    private void assertBroken(Guarantee... broken) {
        assertThat(Arrays.stream(Guarantee.values())
                        .filter(guarantee -> !guarantee.violations(witness).isEmpty()))
                .containsExactly(broken);
    }
}
