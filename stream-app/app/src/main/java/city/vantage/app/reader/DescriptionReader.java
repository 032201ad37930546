package city.vantage.app.reader;

import city.vantage.description.SafetyDescription;
import city.vantage.wire.Inbound;
import city.vantage.wire.RecordCodec;
import city.vantage.wire.Topics;
import city.vantage.wire.registry.SchemaRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads descriptions, committed ones only, of all partitions. Belongs to no group and leaves no trace. */
public final class DescriptionReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DescriptionReader.class);

    private final KafkaConsumer<byte[], Inbound<SafetyDescription>> consumer;

    /** @param fromBeginning with what is there already, or only what comes from now on */
    public DescriptionReader(Map<String, Object> kafka, Topics topics, SchemaRegistry registry, boolean fromBeginning) {
        var config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        var topic = topics.descriptions();
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

    /** The next descriptions, none where none come in time. */
    public List<SafetyDescription> read(Duration timeout) {
        var found = new ArrayList<SafetyDescription>();
        consumer.poll(timeout).forEach(record -> {
            switch (record.value()) {
                case Inbound.Accepted<SafetyDescription> accepted -> found.add(accepted.value());
                case Inbound.Rejected<SafetyDescription> rejected ->
                    LOG.warn(
                            "Not a description: {}; partition={}, offset={}",
                            rejected.detail(),
                            record.partition(),
                            record.offset());
                case Inbound.Tick<SafetyDescription> ignored -> {}
            }
        });
        return found;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
