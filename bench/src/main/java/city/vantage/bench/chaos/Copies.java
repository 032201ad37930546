package city.vantage.bench.chaos;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;

/** The copies of each partition, Kafka's own topics too. */
record Copies(Admin admin, int number) {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Waits until all are in sync, no longer than this. */
    void awaitAll(Duration limit) throws InterruptedException {
        var end = System.nanoTime() + limit.toNanos();
        while (!inSync() && System.nanoTime() < end) {
            Thread.sleep(PAUSE);
        }
    }

    private boolean inSync() throws InterruptedException {
        try {
            var names = admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get();
            return admin.describeTopics(names).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition -> partition.isr().size() == number);
        } catch (ExecutionException e) {
            // Brokers that can't be asked aren't in sync.
            return false;
        }
    }
}
