package city.vantage.app.replay;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Puts the records of several partitions in one order: each time the earliest of those that are next in theirs. The
 * order within a partition stays, also where times go back in it.
 */
final class TimeMerge<R> {
    private final ToLongFunction<R> time;
    private final Map<Integer, Deque<R>> waiting = new TreeMap<>();
    private final Set<Integer> open;

    /** @param partitions that records are expected of */
    TimeMerge(Collection<Integer> partitions, ToLongFunction<R> time) {
        this.time = time;
        this.open = new HashSet<>(partitions);
        partitions.forEach(partition -> waiting.put(partition, new ArrayDeque<>()));
    }

    void add(int partition, R record) {
        waiting.computeIfAbsent(partition, _ -> new ArrayDeque<>()).add(record);
    }

    /** Nothing more comes of the partition. */
    void end(int partition) {
        open.remove(partition);
    }

    Set<Integer> open() {
        return Set.copyOf(open);
    }

    int waiting(int partition) {
        var records = waiting.get(partition);
        return records == null ? 0 : records.size();
    }

    /** The next record, where it is known: not while a partition may still have an earlier one. */
    Optional<R> next() {
        if (open.stream().anyMatch(partition -> waiting(partition) == 0)) {
            return Optional.empty();
        }
        return waiting.values().stream()
                .filter(records -> !records.isEmpty())
                .min(Comparator.comparingLong(records -> time.applyAsLong(records.getFirst())))
                .map(Deque::removeFirst);
    }
}
