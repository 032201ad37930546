package city.vantage.worker;

import java.time.Duration;

/**
 * The limits of a worker.
 *
 * @param group the share group; all workers of a queue have the same
 * @param batchSize most requests in the backend at one time, and most that a worker holds
 * @param lockDuration how long a request is held before it goes to another worker, unless it is renewed; 1 s to 60 s
 * @param deliveryLimit how often a request is delivered at most. The last delivery isn't tried any more, because a
 *     request that came so far may be what kills workers: it is dead-lettered
 * @param inferTimeout longest time for a batch in the backend
 * @param publishTimeout longest time until a result is durable
 */
public record WorkerSettings(
        String group,
        int batchSize,
        Duration lockDuration,
        int deliveryLimit,
        Duration inferTimeout,
        Duration publishTimeout) {

    public WorkerSettings {
        if (batchSize < 1 || deliveryLimit < 2) {
            throw new IllegalArgumentException("batch size must be at least 1, delivery limit at least 2");
        }
    }

    public static WorkerSettings standard() {
        return new WorkerSettings(
                "vantage-workers", 8, Duration.ofSeconds(30), 5, Duration.ofSeconds(60), Duration.ofSeconds(20));
    }
}
