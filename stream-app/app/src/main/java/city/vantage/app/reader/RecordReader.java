package city.vantage.app.reader;

import city.vantage.wire.Inbound;
import city.vantage.wire.RecordCodec;
import city.vantage.wire.Topic;
import city.vantage.wire.registry.SchemaRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the records of a topic, committed ones only, of all partitions. Belongs to no group and leaves no trace.
 *
 * @param <V> the domain's record
 */
public final class RecordReader<V> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RecordReader.class);

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<byte[], Inbound<V>> consumer;

    /** @param fromBeginning with what is there already, or only what comes from now on */
    public RecordReader(Map<String, Object> kafka, Topic<V> topic, SchemaRegistry registry, boolean fromBeginning) {
        var config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.consumer = new KafkaConsumer<>(
                config,
                new ByteArrayDeserializer(),
                RecordCodec.of(topic.mapping(), registry).inbound());
        var partitions = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        // The positions are looked up now: what comes after this line is read.
        partitions.forEach(consumer::position);
    }

    /** Reads until it is enough, or until none has come for so long. */
    public void readUntilQuiet(Duration quiet, BooleanSupplier enough, Consumer<V> each) {
        for (var end = System.nanoTime() + quiet.toNanos(); !enough.getAsBoolean() && System.nanoTime() < end; ) {
            var read = read(POLL);
            if (!read.isEmpty()) {
                end = System.nanoTime() + quiet.toNanos();
                read.forEach(each);
            }
        }
    }

    /** The next records, none where none come in time. */
    public List<V> read(Duration timeout) {
        var found = new ArrayList<V>();
        consumer.poll(timeout).forEach(record -> {
            switch (record.value()) {
                case Inbound.Accepted<V> accepted -> found.add(accepted.value());
                case Inbound.Rejected<V> rejected ->
                    LOG.warn(
                            "Not a record of its topic: {}; topic={}, partition={}, offset={}",
                            rejected.detail(),
                            record.topic(),
                            record.partition(),
                            record.offset());
                case Inbound.Tick<V> ignored -> {}
            }
        });
        return found;
    }

    /** Whether everything before these offsets was read; a partition that isn't named counts as read. */
    public boolean hasRead(Map<TopicPartition, Long> ends) {
        return consumer.assignment().stream()
                .allMatch(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
