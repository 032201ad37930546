package city.vantage.webhook;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries of a target may be tried now: those of one incident one after the other, those of different incidents
 * side by side up to a limit. Whoever waits for its next try holds up its own incident only. Knows no clock; for one
 * thread.
 */
final class Lanes {
    private final int limit;
    private final Map<String, Lane> lanes = new LinkedHashMap<>();
    private long numbers;
    private int inFlight;
    private int size;

    /** @param limit most attempts at a time */
    Lanes(int limit) {
        this.limit = limit;
    }

    private static final class Lane {
        private final Deque<Delivery> waiting = new ArrayDeque<>();
        private Instant notBefore = Instant.MIN;
        private int made;
        private @Nullable Attempt running;

        private boolean isDue(Instant now) {
            return running == null && !now.isBefore(notBefore);
        }
    }

    void add(Delivery delivery) {
        lanes.computeIfAbsent(delivery.lane(), _ -> new Lane()).waiting.add(delivery);
        size++;
    }

    /** The attempts to be made now, which count as running from here on. */
    List<Attempt> start(Instant now) {
        var started = new ArrayList<Attempt>();
        for (var lane : lanes.values()) {
            if (inFlight >= limit) {
                break;
            }
            if (lane.isDue(now)) {
                var attempt = new Attempt(++numbers, lane.waiting.element(), ++lane.made);
                lane.running = attempt;
                inFlight++;
                started.add(attempt);
            }
        }
        return started;
    }

    /** Whether the attempt is one of those that count as running; where not, what came of it doesn't matter any more. */
    boolean isRunning(Attempt attempt) {
        var lane = lanes.get(attempt.delivery().lane());
        return lane != null && lane.running != null && lane.running.number() == attempt.number();
    }

    /** The attempt was the last of its delivery. The lane goes to the back, so that each has its turn. */
    void finish(Attempt attempt) {
        var name = attempt.delivery().lane();
        var lane = stop(attempt);
        lane.waiting.remove();
        size--;
        lane.made = 0;
        lane.notBefore = Instant.MIN;
        lanes.remove(name);
        if (!lane.waiting.isEmpty()) {
            lanes.put(name, lane);
        }
    }

    /** The delivery is tried again. */
    void again(Attempt attempt, Instant notBefore) {
        stop(attempt).notBefore = notBefore;
    }

    /** Forgets deliveries; returns those of their attempts that are running. */
    List<Attempt> forget(Predicate<Delivery> forgotten) {
        var running = new ArrayList<Attempt>();
        for (var lane : List.copyOf(lanes.values())) {
            var head = lane.waiting.element();
            if (forgotten.test(head)) {
                Optional.ofNullable(lane.running).ifPresent(running::add);
                inFlight -= lane.running == null ? 0 : 1;
                lane.running = null;
                lane.made = 0;
                lane.notBefore = Instant.MIN;
            }
            var before = lane.waiting.size();
            lane.waiting.removeIf(forgotten);
            size -= before - lane.waiting.size();
        }
        lanes.values().removeIf(lane -> lane.waiting.isEmpty());
        return running;
    }

    int inFlight() {
        return inFlight;
    }

    /** Deliveries that wait or are tried. */
    int size() {
        return size;
    }

    private Lane stop(Attempt attempt) {
        if (!isRunning(attempt)) {
            throw new IllegalStateException("attempt %d isn't running".formatted(attempt.number()));
        }
        var lane = Objects.requireNonNull(lanes.get(attempt.delivery().lane()));
        lane.running = null;
        inFlight--;
        return lane;
    }
}
