package city.vantage.vision.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The queue of requests. Within a class the earliest deadline goes first; the lower class has a share while both wait.
 *
 * <p>A request that waits for a slot of its pool lets those of other pools pass, but none of its own pool and class.
 */
public final class Schedule {
    private static final Comparator<Job> EARLIEST_DEADLINE =
            Comparator.comparingLong(Job::deadlineNanos).thenComparingLong(Job::id);

    private final int queueLimit;
    private final Map<Lane, NavigableSet<Job>> waiting = new EnumMap<>(Lane.class);
    private Share share;

    /**
     * @param queueLimit most requests that wait
     * @param backfillShare share of the prompt tokens, 0 to 1
     */
    public Schedule(int queueLimit, double backfillShare) {
        this.queueLimit = queueLimit;
        share = new Share(backfillShare, 0, 0);
        for (var lane : Lane.values()) {
            waiting.put(lane, new TreeSet<>(EARLIEST_DEADLINE));
        }
    }

    /** Takes a request into the queue, or says why not. */
    public Optional<Refusal> offer(Job job, long nowNanos, Costs costs) {
        if (!costs.canMeet(job, nowNanos)) {
            return Optional.of(Refusal.TOO_LATE);
        }
        if (waiting() >= queueLimit) {
            return Optional.of(Refusal.QUEUE_FULL);
        }
        lane(job.lane()).add(job);
        return Optional.empty();
    }

    /** Takes out of the queue what begins now, and what can't be in time any more. */
    public Round next(long nowNanos, Costs costs, Capacity capacity) {
        var late = removeLate(nowNanos, costs);
        var begun = new ArrayList<Job>();
        var left = capacity;
        while (true) {
            var job = choose(left, begun.isEmpty());
            if (job.isEmpty()) {
                return new Round(begun, late);
            }
            begin(job.get());
            begun.add(job.get());
            left = left.without(job.get());
        }
    }

    /** Takes a request out of the queue; false if it isn't there. */
    public boolean cancel(Job job) {
        return lane(job.lane()).remove(job);
    }

    /** Empties the queue. */
    public List<Job> drain() {
        var all = waiting.values().stream().flatMap(Set::stream).toList();
        waiting.values().forEach(Set::clear);
        return all;
    }

    public int waiting() {
        return waiting.values().stream().mapToInt(Set::size).sum();
    }

    private List<Job> removeLate(long nowNanos, Costs costs) {
        var late = waiting.values().stream()
                .flatMap(Set::stream)
                .filter(job -> !costs.canMeet(job, nowNanos))
                .toList();
        late.forEach(this::cancel);
        return late;
    }

    private Optional<Job> choose(Capacity capacity, boolean first) {
        if (waiting.values().stream().anyMatch(Set::isEmpty)) {
            share = share.reset();
        }
        var preferred = share.next();
        var other = preferred == Lane.LIVE ? Lane.BACKFILL : Lane.LIVE;
        return Stream.of(preferred, other)
                .flatMap(lane -> head(lane, capacity, first).stream())
                .findFirst();
    }

    /** The earliest of the lane with a free slot. A long prompt ends the round: those behind it don't overtake. */
    private Optional<Job> head(Lane lane, Capacity capacity, boolean first) {
        return lane(lane).stream()
                .filter(job -> capacity.freeSlots().get(job.pool()) > 0)
                .findFirst()
                .filter(job -> capacity.fits(job, first));
    }

    private void begin(Job job) {
        lane(job.lane()).remove(job);
        share = share.after(job);
    }

    private NavigableSet<Job> lane(Lane lane) {
        return Objects.requireNonNull(waiting.get(lane));
    }
}
