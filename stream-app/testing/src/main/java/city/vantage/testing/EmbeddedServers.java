package city.vantage.testing;

import city.vantage.embedded.BrokerSettings;
import city.vantage.embedded.EmbeddedBroker;
import city.vantage.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Both in this process. */
record EmbeddedServers(EmbeddedBroker broker, EmbeddedRegistry registry) implements Servers {
    /** Share groups that are ready in a second, and holds that run out in one; Kafka's limits are 5 and 15. */
    static final Map<String, String> PROMPT = Map.of(
            "group.share.heartbeat.interval.ms", "500",
            "group.share.min.heartbeat.interval.ms", "500",
            "group.share.min.record.lock.duration.ms", "1000");

    static EmbeddedServers start() throws IOException {
        var broker = EmbeddedBroker.start(BrokerSettings.temporary().with(PROMPT));
        return new EmbeddedServers(broker, EmbeddedRegistry.start());
    }

    @Override
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public URI registryUrl() {
        return registry.url();
    }

    @Override
    public void close() throws IOException {
        registry.close();
        broker.close();
    }
}
