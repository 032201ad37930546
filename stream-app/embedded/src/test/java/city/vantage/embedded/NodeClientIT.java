package city.vantage.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.wire.registry.AvroCodec;
import city.vantage.wire.registry.RegistryConfig;
import city.vantage.wire.registry.RestSchemaRegistry;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whether what we write is what Confluent's own client reads, and the other way round. */
@Timeout(300)
@SuppressWarnings("NullAway.Init") // made before all tests
class NodeClientIT {
    private static final Passing NORTH = new Passing("north", 1_700_000_000_123L, 0.75, List.of(1, 2, 3), null);
    private static final Passing SOUTH = new Passing("süd", 0L, -1.5e-300, List.of(), "Regen 🌧");

    private static NodeClient node;
    private static EmbeddedBroker broker;
    private static EmbeddedRegistry server;
    private static RestSchemaRegistry registry;
    private static AvroCodec<Passing> codec;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        node = NodeClient.installed();
        broker = EmbeddedBroker.start();
        server = EmbeddedRegistry.start();
        registry = new RestSchemaRegistry(RegistryConfig.of(server.url()));
        codec = new AvroCodec<>(registry, Passing.class);
    }

    @AfterAll
    static void stop() throws IOException {
        if (node != null) {
            registry.close();
            server.close();
            broker.close();
        }
    }

    @Test
    void confluentsClientReadsWhatWeWrite() throws Exception {
        createTopic("ours");
        produce("ours", NORTH, SOUTH);

        var printed = node.run("read.mjs", broker, server.url(), "ours", "2");

        var json = new ObjectMapper();
        var lines = printed.lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(json.readTree(lines.getFirst())).isEqualTo(json.readTree("""
                {"camera": "north", "at": 1700000000123, "confidence": 0.75, "tracks": [1, 2, 3], "note": null}"""));
        assertThat(json.readTree(lines.get(1))).isEqualTo(json.readTree("""
                {"camera": "süd", "at": 0, "confidence": -1.5e-300, "tracks": [], "note": "Regen 🌧"}"""));
    }

    @Test
    void weReadWhatConfluentsClientWrites() throws Exception {
        createTopic("theirs");
        var schema = """
                {"type": "record", "name": "Passing", "namespace": "city.vantage.embedded", "fields": [
                  {"name": "confidence", "type": "double"},
                  {"name": "tracks", "type": {"type": "array", "items": "int"}},
                  {"name": "camera", "type": "string"},
                  {"name": "at", "type": "long"},
                  {"name": "lane", "type": "int", "default": 0}
                ]}""";

        node.run("write.mjs", broker, server.url(), "theirs", schema, """
                [{"camera": "north", "at": 1700000000123, "confidence": 0.75, "tracks": [1, 2, 3], "lane": 4}]""");

        assertThat(read("theirs")).containsExactly(NORTH);
    }

    private static void produce(String topic, Passing... records) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var record : records) {
                producer.send(new ProducerRecord<>(topic, codec.encode(topic, record)))
                        .get(30, SECONDS);
            }
        }
    }

    private static List<Passing> read(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        var records = new ArrayList<Passing>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = List.of(new TopicPartition(topic, 0));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (records.isEmpty() && System.nanoTime() - deadline < 0) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> records.add(codec.decode(record.value())));
            }
        }
        return records;
    }

    private static void createTopic(String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get(30, SECONDS);
        }
    }
}
