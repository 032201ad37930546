package city.vantage.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(120)
class VantageClusterIT {
    @RegisterExtension
    static final VantageCluster CLUSTER = new VantageCluster();

    @Test
    void whatWasProducedIsRead() {
        var topic = CLUSTER.createTopic(CLUSTER.freshName("records"), 2);

        CLUSTER.produce(topic, "a".getBytes(UTF_8), "1".getBytes(UTF_8));
        CLUSTER.produce(topic, "b".getBytes(UTF_8), null);

        assertThat(CLUSTER.readAll(topic, 2, Duration.ofSeconds(20)))
                .extracting(record -> new String(record.key(), UTF_8))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void abortedRecordsAreNotRead() {
        var topic = CLUSTER.createTopic(CLUSTER.freshName("records"), 1);
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, CLUSTER.bootstrapServers(),
                ProducerConfig.TRANSACTIONAL_ID_CONFIG, CLUSTER.freshName("writer"));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            var _ = producer.send(new ProducerRecord<>(topic, "aborted"));
            producer.flush();
            producer.abortTransaction();
            producer.beginTransaction();
            var _ = producer.send(new ProducerRecord<>(topic, "committed"));
            producer.commitTransaction();
        }

        assertThat(CLUSTER.readAll(topic, 2, Duration.ofSeconds(2)))
                .extracting(record -> new String(record.value(), UTF_8))
                .isEqualTo(List.of("committed"));
    }

    @Test
    void theRegistryAnswers() {
        var schema = SchemaBuilder.record("A").fields().requiredInt("a").endRecord();
        var id = CLUSTER.registry().register(CLUSTER.freshName("subject"), schema);

        assertThat(CLUSTER.registry().schemaById(id)).isEqualTo(schema);
    }
}
