package city.vantage.app.reader;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The records of a topic as bytes, between offsets: committed ones, unless it is said otherwise. Belongs to no group and leaves no trace. Offsets are by
 * partition; one that is not named is not read.
 */
public final class TopicLog implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);

    private final String topic;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private SortedMap<Integer, Long> until = new TreeMap<>();

    public TopicLog(Map<String, Object> kafka, String topic) {
        this(kafka, topic, Map.of());
    }

    private TopicLog(Map<String, Object> kafka, String topic, Map<String, Object> further) {
        var config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.putAll(further);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.topic = topic;
        this.consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    /** A log whose reader has a group, which it doesn't join: for whoever commits offsets in a transaction. */
    public static TopicLog ofGroup(Map<String, Object> kafka, String topic, String group) {
        return new TopicLog(kafka, topic, Map.of(ConsumerConfig.GROUP_ID_CONFIG, group));
    }

    /** A log with what transactions have written that were taken back, or are still open. */
    public static TopicLog uncommitted(Map<String, Object> kafka, String topic) {
        return new TopicLog(kafka, topic, Map.of(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted"));
    }

    public ConsumerGroupMetadata group() {
        return consumer.groupMetadata();
    }

    /** Where the records begin whose time is {@code from} or later: before, all are earlier. The end where none is. */
    public SortedMap<Integer, Long> at(Instant from) {
        var millis = partitions.stream()
                .collect(Collectors.toMap(partition -> partition, _ -> Math.max(0, from.toEpochMilli())));
        var found = ends();
        consumer.offsetsForTimes(millis).forEach((partition, offset) -> {
            if (offset != null) {
                found.put(partition.partition(), offset.offset());
            }
        });
        return found;
    }

    public SortedMap<Integer, Long> beginnings() {
        return byPartition(consumer.beginningOffsets(partitions));
    }

    public SortedMap<Integer, Long> ends() {
        return byPartition(consumer.endOffsets(partitions));
    }

    /** Goes to where to read. */
    public void seek(SortedMap<Integer, Long> from, SortedMap<Integer, Long> to) {
        until = new TreeMap<>(to);
        consumer.assign(until.keySet().stream().map(this::partition).toList());
        until.forEach((number, _) -> consumer.seek(partition(number), from.getOrDefault(number, 0L)));
    }

    public boolean hasMore() {
        return until.keySet().stream().anyMatch(this::hasMore);
    }

    public boolean hasMore(int partition) {
        return consumer.position(partition(partition)) < until.getOrDefault(partition, 0L);
    }

    /** The next records, in the order of each partition; perhaps none yet. */
    public List<ConsumerRecord<byte[], byte[]>> next() {
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        consumer.poll(POLL).forEach(record -> {
            if (record.offset() < until.getOrDefault(record.partition(), 0L)) {
                found.add(record);
            }
        });
        return found;
    }

    /** Reads no more of these partitions for now, and goes on with the others. */
    public void hold(Collection<Integer> held) {
        consumer.resume(consumer.assignment());
        consumer.pause(held.stream().map(this::partition).toList());
    }

    @Override
    public void close() {
        consumer.close();
    }

    private TopicPartition partition(int number) {
        return new TopicPartition(topic, number);
    }

    private static SortedMap<Integer, Long> byPartition(Map<TopicPartition, Long> offsets) {
        var sorted = new TreeMap<Integer, Long>();
        offsets.forEach((partition, offset) -> sorted.put(partition.partition(), offset));
        return sorted;
    }
}
