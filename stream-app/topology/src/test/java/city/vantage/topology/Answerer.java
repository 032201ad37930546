package city.vantage.topology;

import city.vantage.wire.RecordCodec;
import city.vantage.wire.registry.SchemaRegistry;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Answers every request, at once and for ever. */
final class Answerer implements AutoCloseable {
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(10);

    private final Thread thread;
    private volatile boolean open = true;

    Answerer(RunningTopology topology, String bootstrapServers, SchemaRegistry registry) {
        thread = Thread.ofVirtual().start(() -> run(topology, bootstrapServers, registry));
    }

    private void run(RunningTopology topology, String bootstrapServers, SchemaRegistry registry) {
        var topic = topology.topics.requests();
        var requests = RecordCodec.of(topic.mapping(), registry).serde().deserializer();
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), requests)) {
            var partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(topic.name(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (open) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record -> topology.answer(Prompts.answer(record.value())));
            }
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            if (!thread.join(STOPPED_WITHIN)) {
                throw new AssertionError("the answerer goes on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
