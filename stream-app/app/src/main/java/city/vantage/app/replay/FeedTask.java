package city.vantage.app.replay;

import city.vantage.replay.RangeCut;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What is to be copied.
 *
 * @param committed tells the offset of the next live observation to look at, by partition, where some were
 * @param latest tells the time of the latest record that was copied
 * @param silence how long after the last observation the incidents of the range are over
 */
record FeedTask(
        ReplayPlan plan,
        Supplier<SortedMap<Integer, Long>> committed,
        Supplier<Instant> latest,
        RangeFilter filter,
        RangeCut cut,
        Duration silence) {

    /** Where to go on, by partition. */
    SortedMap<Integer, Long> from() {
        var from = new TreeMap<>(plan.begin());
        from.putAll(committed.get());
        return from;
    }

    /** How many live records are done with where the next one of each partition is this. */
    long done(SortedMap<Integer, Long> from) {
        return plan.begin().entrySet().stream()
                .mapToLong(begin -> from.getOrDefault(begin.getKey(), begin.getValue()) - begin.getValue())
                .sum();
    }

    /** When everything that was copied is over. Not later than it has to be: brokers take no records from far ahead. */
    Instant over() {
        var last = latest.get();
        var end = filter.range().readUntil();
        return (last.isBefore(end) ? last : end).plus(silence).plusSeconds(1);
    }
}
