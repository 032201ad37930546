package city.vantage.testing;

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
        Servers servers,
        RestSchemaRegistry rest,
        CachingSchemaRegistry client,
        Admin admin,
        Producer<byte[], byte[]> producer)
        implements AutoCloseable {
    static RunningCluster start() {
        try {
            var servers = Servers.start();
            var rest = new RestSchemaRegistry(RegistryConfig.of(servers.registryUrl()));
            var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers.bootstrapServers()));
            return new RunningCluster(servers, rest, new CachingSchemaRegistry(rest), admin, producer(servers));
        } catch (IOException e) {
            throw new UncheckedIOException("the test cluster did not start", e);
        }
    }

    private static Producer<byte[], byte[]> producer(Servers servers) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers.bootstrapServers(), ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public void close() throws IOException {
        producer.close();
        admin.close();
        rest.close();
        servers.close();
    }
}
