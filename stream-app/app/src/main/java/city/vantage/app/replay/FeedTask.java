package city.vantage.app.replay;

import city.vantage.replay.RangeCut;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;

/**
 * What is to be copied.
 *
 * @param from offset of the next live observation to look at, by partition
 * @param silence how long after the last observation the incidents of the range are over
 */
record FeedTask(ReplayPlan plan, SortedMap<Integer, Long> from, RangeFilter filter, RangeCut cut, Duration silence) {

    /** How many live records are done with, from where the replay began. */
    long doneBefore() {
        return plan.end().keySet().stream()
                .mapToLong(partition -> from(partition) - plan.begin().getOrDefault(partition, 0L))
                .sum();
    }

    long from(int partition) {
        return from.getOrDefault(partition, plan.begin().getOrDefault(partition, 0L));
    }

    /**
     * When everything that was copied is over. Not later than it has to be: brokers take no records from far ahead.
     *
     * @param latest time of the latest record that was copied
     */
    Instant over(Instant latest) {
        var end = filter.range().readUntil();
        return (latest.isBefore(end) ? latest : end).plus(silence).plusSeconds(1);
    }
}
