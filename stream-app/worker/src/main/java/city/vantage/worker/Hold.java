package city.vantage.worker;

import city.vantage.incident.SourceOffset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** All that a worker has acquired and not settled. Every wait of the worker goes through here, and renews it. */
final class Hold implements Waiting {
    private final RequestQueue queue;
    private final Duration lockDuration;

    /** As it was last renewed. */
    private final SequencedMap<SourceOffset, Acquired> held = new LinkedHashMap<>();

    /** New records that came when others were renewed; nobody has worked on them yet. */
    private final List<Acquired> arrivals = new ArrayList<>();

    private long renewedNanos = System.nanoTime();

    /** @param lockDuration what the broker is supposed to hold records for, as long as it hasn't said otherwise */
    Hold(RequestQueue queue, Duration lockDuration) {
        this.queue = queue;
        this.lockDuration = lockDuration;
    }

    /** Records to work on, perhaps none. All that was returned before must be settled. */
    List<Acquired> next() {
        if (arrivals.isEmpty()) {
            renewedNanos = System.nanoTime();
            var acquired = queue.acquire();
            keep(acquired);
            return acquired;
        }
        var next = arrivals.stream()
                .filter(record -> held.containsKey(record.origin()))
                .toList();
        arrivals.clear();
        return next;
    }

    @Override
    public <T> T await(Future<T> future, Duration atMost)
            throws InterruptedException, ExecutionException, TimeoutException {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            renewIfDue();
            try {
                var left = deadline - System.nanoTime();
                return future.get(Math.max(0, Math.min(left, nanosUntilDue())), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (System.nanoTime() - deadline >= 0) {
                    throw e;
                }
            }
        }
    }

    void pause(Duration duration) throws InterruptedException {
        try {
            await(new CompletableFuture<>(), duration);
        } catch (TimeoutException e) {
            // That is what was wanted.
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    void accept(List<Acquired> records) {
        queue.accept(letGo(records));
    }

    void release(List<Acquired> records) {
        queue.release(letGo(records));
    }

    /** The records as they were last renewed, as far as this worker still holds them; it does so no longer. */
    private List<Acquired> letGo(List<Acquired> records) {
        return records.stream()
                .map(record -> held.remove(record.origin()))
                .filter(Objects::nonNull)
                .toList();
    }

    private void keep(List<Acquired> records) {
        records.forEach(record -> held.put(record.origin(), record));
    }

    /** Records that don't come back have gone to another worker. */
    private void renewIfDue() {
        if (nanosUntilDue() > 0) {
            return;
        }
        renewedNanos = System.nanoTime();
        if (!held.isEmpty()) {
            var before = Set.copyOf(held.keySet());
            var renewed = queue.renew(held.values());
            held.clear();
            keep(renewed);
            renewed.stream().filter(record -> !before.contains(record.origin())).forEach(arrivals::add);
        }
    }

    private long nanosUntilDue() {
        var every = queue.lockDuration(lockDuration).dividedBy(3);
        return renewedNanos + every.toNanos() - System.nanoTime();
    }
}
