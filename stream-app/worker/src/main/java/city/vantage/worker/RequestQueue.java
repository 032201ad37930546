package city.vantage.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queue of requests: a share group, in which every record is acquired, kept by renewing it, and settled on its own.
 * For one thread.
 */
final class RequestQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RequestQueue.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CLOSE = Duration.ofSeconds(10);

    private final ShareConsumer<byte[], byte[]> consumer;

    RequestQueue(ShareConsumer<byte[], byte[]> consumer, String topic) {
        this.consumer = consumer;
        consumer.subscribe(List.of(topic));
    }

    /** The next records, none where none come within half a second. All that was acquired before must be settled. */
    List<Acquired> acquire() {
        var acquired = new ArrayList<Acquired>();
        consumer.poll(POLL).forEach(record -> acquired.add(new Acquired(record)));
        return acquired;
    }

    /**
     * Extends the hold on all these records: they have to be all that isn't settled. Returns them anew, because only the
     * new ones can be settled.
     */
    List<Acquired> renew(Collection<Acquired> held) {
        settle(held, AcknowledgeType.RENEW);
        return acquire();
    }

    /** The records are done with. */
    void accept(Collection<Acquired> done) {
        settle(done, AcknowledgeType.ACCEPT);
    }

    /** Somebody, perhaps this worker, shall try the records again. */
    void release(Collection<Acquired> failed) {
        settle(failed, AcknowledgeType.RELEASE);
    }

    /** How long the broker really holds records for this worker, where it has said so. */
    Duration lockDuration(Duration otherwise) {
        return consumer.acquisitionLockTimeoutMs().map(Duration::ofMillis).orElse(otherwise);
    }

    /** Leaves the group; the broker releases what isn't settled. */
    @Override
    public void close() {
        consumer.close(CLOSE);
    }

    private void settle(Collection<Acquired> records, AcknowledgeType how) {
        if (!records.isEmpty()) {
            records.forEach(acquired -> consumer.acknowledge(acquired.record(), how));
            commit();
        }
    }

    /** A refused settlement means that the hold ran out: another worker has the record, and its answer is the same. */
    private void commit() {
        consumer.commitSync()
                .forEach((partition, problem) -> problem.ifPresent(exception ->
                        LOG.warn("Settlement refused: {}; partition={}", exception.getMessage(), partition)));
    }
}
