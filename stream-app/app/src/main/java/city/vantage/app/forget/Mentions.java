package city.vantage.app.forget;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The records of a topic that speak of what is to be forgotten. */
final class Mentions {
    private final String topic;
    private final SortedMap<Integer, Long> cuts = new TreeMap<>();
    /** Of each key that speaks of it, whether the last record has a value. */
    private final Map<ByteBuffer, Boolean> current = new HashMap<>();

    private long records;
    private Instant latest = Instant.MIN;

    Mentions(String topic) {
        this.topic = topic;
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
        var says = record.value() != null;
        if (record.key() != null) {
            current.put(ByteBuffer.wrap(record.key()), says);
        }
        if (says) {
            records++;
            cuts.merge(record.partition(), record.offset() + 1, Math::max);
            var at = Instant.ofEpochMilli(record.timestamp());
            latest = at.isAfter(latest) ? at : latest;
        }
    }

    String topic() {
        return topic;
    }

    /** How many there are that have a value; one without takes an earlier one back. */
    long records() {
        return records;
    }

    /** The time of the latest of them; the beginning of time where there is none. */
    Instant latest() {
        return latest;
    }

    /** By partition, the offset before which all of them lie. */
    SortedMap<Integer, Long> cuts() {
        return cuts;
    }

    /** Where each key's last record counts, how many say something yet. */
    long inUse() {
        return current.values().stream().filter(value -> value).count();
    }
}
