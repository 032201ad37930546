package city.vantage.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class EmbeddedBrokerIT {
    @Test
    void topicsSurviveARestartOnTheSameDirectory(@TempDir Path directory) throws Exception {
        var settings = BrokerSettings.temporary().in(directory);
        try (var broker = EmbeddedBroker.start(settings)) {
            createTopic(broker, "kept");
        }
        try (var broker = EmbeddedBroker.start(settings);
                var admin = admin(broker)) {
            assertThat(admin.listTopics().names().get(30, SECONDS)).contains("kept");
            produce(broker, "kept", "still writable");
        }
    }

    @Test
    void aShareGroupTakesRecords() throws Exception {
        try (var broker = EmbeddedBroker.start()) {
            createTopic(broker, "work");
            produce(broker, "work", "one");
            startFromEarliest(broker, "workers");

            assertThat(acquire(broker, "work", "workers")).containsExactly("one");
        }
    }

    @Test
    void saysWhichPortIsTaken() throws IOException {
        try (var taken = new ServerSocket()) {
            taken.bind(Ports.loopback(0));
            var settings = BrokerSettings.temporary().onPort(taken.getLocalPort());

            assertThatThrownBy(() -> EmbeddedBroker.start(settings))
                    .hasMessageContaining("port " + taken.getLocalPort());
        }
    }

    private static List<String> acquire(EmbeddedBroker broker, String topic, String group) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "group.id", group);
        try (var consumer = new KafkaShareConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            var values = new ArrayList<String>();
            var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (values.isEmpty() && System.nanoTime() - deadline < 0) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
            consumer.commitSync();
            return values;
        }
    }

    private static void startFromEarliest(EmbeddedBroker broker, String group) throws Exception {
        var set = new AlterConfigOp(new ConfigEntry("share.auto.offset.reset", "earliest"), AlterConfigOp.OpType.SET);
        Map<ConfigResource, Collection<AlterConfigOp>> change =
                Map.of(new ConfigResource(ConfigResource.Type.GROUP, group), List.of(set));
        try (var admin = admin(broker)) {
            admin.incrementalAlterConfigs(change).all().get(30, SECONDS);
        }
    }

    private static void createTopic(EmbeddedBroker broker, String topic) throws Exception {
        try (var admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get(30, SECONDS);
        }
    }

    private static void produce(EmbeddedBroker broker, String topic, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get(30, SECONDS);
        }
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
