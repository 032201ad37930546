package city.vantage.testing;

import city.vantage.embedded.BrokerSettings;
import city.vantage.embedded.EmbeddedBroker;
import city.vantage.embedded.EmbeddedRegistry;
import city.vantage.wire.registry.CachingSchemaRegistry;
import city.vantage.wire.registry.RegistryConfig;
import city.vantage.wire.registry.RestSchemaRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The broker, the registry and the clients that all test classes of a JVM share. */
record RunningCluster(
        EmbeddedBroker broker,
        EmbeddedRegistry registry,
        RestSchemaRegistry rest,
        CachingSchemaRegistry client,
        Admin admin,
        Producer<byte[], byte[]> producer)
        implements AutoCloseable {
    /** Share groups that are ready in a second, and holds that run out in one; Kafka's limits are 5 and 15. */
    private static final BrokerSettings PROMPT = BrokerSettings.temporary()
            .with(Map.of(
                    "group.share.heartbeat.interval.ms", "500",
                    "group.share.min.heartbeat.interval.ms", "500",
                    "group.share.min.record.lock.duration.ms", "1000"));

    static RunningCluster start() {
        try {
            var broker = EmbeddedBroker.start(PROMPT);
            var registry = EmbeddedRegistry.start();
            var rest = new RestSchemaRegistry(RegistryConfig.of(registry.url()));
            var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()));
            return new RunningCluster(broker, registry, rest, new CachingSchemaRegistry(rest), admin, producer(broker));
        } catch (IOException e) {
            throw new UncheckedIOException("the test cluster did not start", e);
        }
    }

    private static Producer<byte[], byte[]> producer(EmbeddedBroker broker) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers(), ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public void close() throws IOException {
        producer.close();
        admin.close();
        rest.close();
        registry.close();
        broker.close();
    }
}
