package city.vantage.bench.cluster;

import city.vantage.app.config.ConfigSources;
import city.vantage.app.config.VantageConfig;
import city.vantage.app.runtime.RegistryConnection;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.embedded.BrokerSettings;
import city.vantage.embedded.EmbeddedBroker;
import city.vantage.embedded.EmbeddedRegistry;
import city.vantage.wire.registry.RegistryConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A broker and a registry in this process. */
public record BenchCluster(EmbeddedBroker broker, EmbeddedRegistry registry, RegistryConnection client, Path folder)
        implements AutoCloseable {

    /** Recorded time lies behind the clock: no broker may forget a producer for that. */
    private static final Map<String, String> RECORDED =
            Map.of("producer.id.expiration.check.interval.ms", Integer.toString(Integer.MAX_VALUE));

    public static BenchCluster start(Path folder) throws IOException {
        var broker = EmbeddedBroker.start(BrokerSettings.temporary().with(RECORDED));
        var registry = EmbeddedRegistry.start();
        return new BenchCluster(
                broker, registry, RegistryConnection.connect(RegistryConfig.of(registry.url())), folder);
    }

    /** @param prefix of the topics, which are made */
    public VantageConfig make(String prefix, Map<String, String> further) {
        var config = config(prefix, further);
        try (var admin = TopicAdmin.connect(config.kafkaClient())) {
            admin.create(config.topics().all(), (short) 1, true);
        }
        return config;
    }

    public VantageConfig config(String prefix, Map<String, String> further) {
        var settings = new HashMap<String, String>();
        settings.put("bootstrap.servers", broker.bootstrapServers());
        settings.put("schema.registry.url", registry.url().toString());
        settings.put("topics.prefix", prefix);
        settings.put("topics.replication.factor", "1");
        settings.put("stream.application.id", prefix + "stream");
        settings.put("stream.state.dir", folder.resolve("state").toString());
        settings.put("worker.group", prefix + "workers");
        settings.putAll(further);
        return VantageConfig.of(new ConfigSources(null, Map.of(), settings));
    }

    @Override
    public void close() throws IOException {
        client.close();
        registry.close();
        broker.close();
    }
}
