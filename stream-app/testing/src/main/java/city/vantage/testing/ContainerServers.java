package city.vantage.testing;

import java.net.URI;
import java.util.Locale;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;

/** Apache's own image of Kafka and Apicurio's of its registry, as the compose file has them. */
record ContainerServers(KafkaContainer broker, GenericContainer<?> registry) implements Servers {
    static final String KAFKA = "apache/kafka:4.3.1";
    static final String REGISTRY = "apicurio/apicurio-registry:3.3.3";
    private static final String CONFLUENT_API = "/apis/ccompat/v7";
    private static final int REGISTRY_PORT = 8080;

    static ContainerServers start() {
        var broker = new KafkaContainer(KAFKA);
        EmbeddedServers.PROMPT.forEach((name, value) -> broker.withEnv(variable(name), value));
        // As many as there are brokers; Kafka's default is three.
        broker.withEnv("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR", "1");
        broker.withEnv("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR", "1");
        var registry = new GenericContainer<>(REGISTRY)
                .withExposedPorts(REGISTRY_PORT)
                .waitingFor(Wait.forHttp(CONFLUENT_API + "/subjects").forPort(REGISTRY_PORT));
        broker.start();
        registry.start();
        return new ContainerServers(broker, registry);
    }

    /** What the image calls a setting of the broker. */
    private static String variable(String setting) {
        return "KAFKA_" + setting.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    @Override
    public String bootstrapServers() {
        return broker.getBootstrapServers();
    }

    @Override
    public URI registryUrl() {
        return URI.create(
                "http://%s:%d%s".formatted(registry.getHost(), registry.getMappedPort(REGISTRY_PORT), CONFLUENT_API));
    }

    @Override
    public void close() {
        registry.stop();
        broker.stop();
    }
}
