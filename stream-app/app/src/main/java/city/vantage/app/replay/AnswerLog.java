package city.vantage.app.replay;

import city.vantage.prompt.InferenceResult;
import city.vantage.wire.Inbound;
import city.vantage.wire.RecordCodec;
import city.vantage.wire.Topic;
import city.vantage.wire.registry.SchemaRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads answers by their place. What is read comes with its neighbours, which are mostly wanted next; the last {@value
 * #KEPT} are kept. For one thread at a time.
 */
final class AnswerLog implements AutoCloseable {
    private static final int KEPT = 2_048;
    private static final int READ_AHEAD = 256;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(500);

    private final String liveTopic;
    private final String ownTopic;
    private final KafkaConsumer<byte[], Inbound<InferenceResult>> consumer;
    private final Map<AnswerPlace, InferenceResult> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<AnswerPlace, InferenceResult> eldest) {
            return size() > KEPT;
        }
    };

    AnswerLog(
            Map<String, Object> kafka,
            Topic<InferenceResult> live,
            Topic<InferenceResult> own,
            SchemaRegistry registry) {
        var config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, READ_AHEAD);
        this.consumer = new KafkaConsumer<>(
                config,
                new ByteArrayDeserializer(),
                RecordCodec.of(live.mapping(), registry).inbound());
        this.liveTopic = live.name();
        this.ownTopic = own.name();
    }

    /** The answer at the place; nothing where it isn't there any more. */
    Optional<InferenceResult> read(AnswerPlace place) {
        if (!kept.containsKey(place)) {
            fetch(place);
        }
        return Optional.ofNullable(kept.get(place));
    }

    private void fetch(AnswerPlace place) {
        var partition = new TopicPartition(place.own() ? ownTopic : liveTopic, place.partition());
        consumer.assign(List.of(partition));
        consumer.seek(partition, place.offset());
        for (var end = System.nanoTime() + LONGEST.toNanos();
                System.nanoTime() < end && consumer.position(partition) <= place.offset(); ) {
            consumer.poll(POLL).forEach(record -> keep(place.own(), record));
        }
    }

    private void keep(boolean own, ConsumerRecord<byte[], Inbound<InferenceResult>> record) {
        if (record.value() instanceof Inbound.Accepted<InferenceResult> accepted) {
            kept.put(new AnswerPlace(own, record.partition(), record.offset()), accepted.value());
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
