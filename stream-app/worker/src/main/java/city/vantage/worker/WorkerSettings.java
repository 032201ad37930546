package city.vantage.worker;

import java.time.Duration;
import java.util.List;

/**
 * The limits of a worker.
 *
 * @param group the share group; all workers of a queue have the same
 * @param batchSize most requests in the backend at one time, and most that a worker holds
 * @param lockDuration how long a request is held before it goes to another worker, unless it is renewed; brokers
 *     allow 15 s to 60 s, as long as they aren't configured otherwise
 * @param deliveryLimit the delivery at which a request isn't tried any more, because one that came so far may be what
 *     kills workers: it is dead-lettered. At most 7 as long as the broker's cap of 10 deliveries isn't raised
 * @param inferTimeout longest time for a batch in the backend
 * @param publishTimeout longest time until a result is durable
 * @param patience longest wait for what all requests need, such as the schema registry; then the worker stops
 */
public record WorkerSettings(
        String group,
        int batchSize,
        Duration lockDuration,
        int deliveryLimit,
        Duration inferTimeout,
        Duration publishTimeout,
        Duration patience) {

    /**
     * Further deliveries that the broker grants. It drops a record after its last one without a word; with these, a
     * worker may die even while it writes the dead letter, and another one writes it.
     */
    static final int SPARE_DELIVERIES = 3;

    /** How long a backend may take to give up a batch after its interruption. */
    static final Duration GRACE = Duration.ofSeconds(5);

    public WorkerSettings {
        if (batchSize < 1 || deliveryLimit < 2) {
            throw new IllegalArgumentException("batch size must be at least 1, delivery limit at least 2");
        }
        for (var duration : List.of(lockDuration, inferTimeout, publishTimeout, patience)) {
            if (!duration.isPositive()) {
                throw new IllegalArgumentException("a worker's times must be positive");
            }
        }
    }

    /** The longest that a batch takes, from its beginning until its answers are durable. */
    public Duration longestBatch() {
        return inferTimeout.plus(GRACE).plus(publishTimeout);
    }

    public static WorkerSettings standard() {
        return new WorkerSettings(
                "vantage-workers",
                8,
                Duration.ofSeconds(30),
                5,
                Duration.ofSeconds(60),
                Duration.ofSeconds(20),
                Duration.ofMinutes(5));
    }
}
