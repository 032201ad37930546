package city.vantage.bench.chaos;

import city.vantage.description.Status;
import city.vantage.incident.RejectionReason;
import city.vantage.testing.guarantee.Guarantee;
import city.vantage.testing.guarantee.Seen;
import city.vantage.testing.guarantee.Witness;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a trial.
 *
 * @param violations of each guarantee; none where it holds
 * @param revived processes that had died by themselves and were started again
 */
record TrialResult(
        long seed,
        int incidents,
        Witness witness,
        Map<Guarantee, List<String>> violations,
        int revived,
        Hidden hidden) {
    /**
     * Descriptions that are in the topic and not to be seen.
     *
     * @param aborted records of transactions that were taken back
     * @param differences records that a live subscriber saw and a later one doesn't, or the other way round
     */
    record Hidden(int aborted, int differences) {}

    boolean holds() {
        return hidden.differences == 0 && violations().values().stream().allMatch(List::isEmpty);
    }

    Map<RejectionReason, Integer> deadLetters() {
        var reasons = new EnumMap<RejectionReason, Integer>(RejectionReason.class);
        witness.deadLetters().forEach(letter -> reasons.merge(letter.reason(), 1, Integer::sum));
        return reasons;
    }

    /** Final descriptions by what has become of them. */
    Map<Status, Integer> finals() {
        var status = new EnumMap<Status, Integer>(Status.class);
        witness.descriptions().stream()
                .filter(Seen::last)
                .forEach(seen -> status.merge(seen.status(), 1, Integer::sum));
        return status;
    }
}
