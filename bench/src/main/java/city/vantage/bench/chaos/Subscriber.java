package city.vantage.bench.chaos;

import city.vantage.bench.cluster.WholeTopic;
import city.vantage.incident.SourceOffset;
import city.vantage.wire.Inbound;
import city.vantage.wire.RecordCodec;
import city.vantage.wire.Topic;
import city.vantage.wire.registry.SchemaRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads a topic from its beginning, live or afterwards. */
final class Subscriber {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> kafka;

    Subscriber(Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** Hands over what is committed, from now until it is told to stop; then the rest. */
    <V> Thread follow(Topic<V> topic, SchemaRegistry registry, BiConsumer<V, SourceOffset> each, AtomicBoolean over) {
        var codec = RecordCodec.of(topic.mapping(), registry).inbound();
        return Thread.ofPlatform().name("follow-" + topic.name()).start(() -> {
            try (var consumer = WholeTopic.consumer(kafka, topic.name(), true)) {
                while (true) {
                    var records = consumer.poll(POLL);
                    records.forEach(record -> {
                        if (codec.deserialize(topic.name(), record.value()) instanceof Inbound.Accepted<V> accepted) {
                            each.accept(accepted.value(), at(record));
                        }
                    });
                    if (over.get() && records.isEmpty()) {
                        return;
                    }
                }
            }
        });
    }

    /** Everything in a topic. */
    List<ConsumerRecord<byte[], byte[]>> readAll(String topic, boolean committed) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = WholeTopic.consumer(kafka, topic, committed)) {
            WholeTopic.read(consumer, consumer.endOffsets(consumer.assignment()), records::add);
        }
        return records;
    }

    static SourceOffset at(ConsumerRecord<?, ?> record) {
        return new SourceOffset(record.topic(), record.partition(), record.offset());
    }
}
