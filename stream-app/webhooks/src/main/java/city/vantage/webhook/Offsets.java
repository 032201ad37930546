package city.vantage.webhook;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Up to where the records of each partition are done with. For one thread. */
final class Offsets {
    private final Map<TopicPartition, Progress> partitions = new HashMap<>();

    private static final class Progress {
        private final TreeSet<Long> open = new TreeSet<>();
        private long next;
        private long committed;

        private Progress(long first) {
            next = first;
            committed = first;
        }

        private long done() {
            return open.isEmpty() ? next : open.getFirst();
        }
    }

    /** A record was read. Records of a partition come in order. */
    void open(TopicPartition partition, long offset) {
        var progress = partitions.computeIfAbsent(partition, _ -> new Progress(offset));
        progress.open.add(offset);
        progress.next = offset + 1;
    }

    /** A record is delivered or in the dead letters. */
    void close(TopicPartition partition, long offset) {
        var progress = partitions.get(partition);
        if (progress != null) {
            progress.open.remove(offset);
        }
    }

    /** What can be committed and hasn't been. */
    Map<TopicPartition, OffsetAndMetadata> committable() {
        var committable = new HashMap<TopicPartition, OffsetAndMetadata>();
        partitions.forEach((partition, progress) -> {
            if (progress.done() > progress.committed) {
                committable.put(partition, new OffsetAndMetadata(progress.done()));
            }
        });
        return committable;
    }

    void committed(Map<TopicPartition, OffsetAndMetadata> offsets) {
        offsets.forEach((partition, offset) -> {
            var progress = partitions.get(partition);
            if (progress != null) {
                progress.committed = offset.offset();
            }
        });
    }

    void forget(Collection<TopicPartition> revoked) {
        partitions.keySet().removeAll(revoked);
    }
}
