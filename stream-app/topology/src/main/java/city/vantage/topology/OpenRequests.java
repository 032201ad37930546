package city.vantage.topology;

import city.vantage.metric.Metrics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.apache.kafka.streams.processor.TaskId;

/**
 * The live requests that this process has sent and that wait for an answer, for the age of the oldest: it says whether
 * there are enough workers. Kept in memory, because a process that has just taken over a partition knows the age again
 * when the next request is sent. A request that nobody answers counts until its deadline is over.
 */
final class OpenRequests {
    /** For each task. The oldest are known first, so those beyond change nothing about the age. */
    private static final int LIMIT = 100_000;

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Map<TaskId, Map<String, Sent>> open = new ConcurrentHashMap<>();
    private final LongSupplier clock;

    private record Sent(long sentMillis, long overMillis) {}

    /** @param clock in milliseconds */
    OpenRequests(LongSupplier clock) {
        this.clock = clock;
    }

    static OpenRequests shownIn(MeterRegistry meters) {
        var requests = new OpenRequests(System::currentTimeMillis);
        Gauge.builder(Metrics.OPEN.name(), requests, OpenRequests::count)
                .strongReference(true)
                .register(meters);
        Gauge.builder(Metrics.OLDEST.name(), requests, OpenRequests::oldestSeconds)
                .baseUnit(Metrics.OLDEST.unit())
                .strongReference(true)
                .register(meters);
        return requests;
    }

    void sent(TaskId task, String requestId, Instant deadline) {
        var sent = open.computeIfAbsent(task, _ -> new ConcurrentHashMap<>());
        if (sent.size() < LIMIT) {
            var over = deadline.plus(GRACE).toEpochMilli();
            sent.putIfAbsent(requestId, new Sent(clock.getAsLong(), over));
        }
    }

    void answered(TaskId task, String requestId) {
        var sent = open.get(task);
        if (sent != null) {
            sent.remove(requestId);
        }
    }

    /** The task is another process's from now on. */
    void forget(TaskId task) {
        open.remove(task);
    }

    double oldestSeconds() {
        var now = clock.getAsLong();
        return sentMillis(now).map(sent -> now - sent).max().orElse(0) / 1_000.0;
    }

    private double count() {
        return sentMillis(clock.getAsLong()).count();
    }

    private LongStream sentMillis(long now) {
        open.values().forEach(sent -> sent.values().removeIf(each -> each.overMillis() < now));
        return open.values().stream().flatMap(sent -> sent.values().stream()).mapToLong(Sent::sentMillis);
    }
}
