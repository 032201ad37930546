package city.vantage.embedded;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an {@link EmbeddedBroker} runs.
 *
 * @param directory where topics are kept over restarts, or null for a temporary one that goes when the broker closes
 * @param port the port that clients connect to, or 0 for a free one
 * @param overrides further broker properties, which win over the broker's own
 */
public record BrokerSettings(@Nullable Path directory, int port, Map<String, String> overrides) {
    public BrokerSettings {
        Ports.check(port);
        overrides = Map.copyOf(overrides);
    }

    public static BrokerSettings temporary() {
        return new BrokerSettings(null, 0, Map.of());
    }

    public BrokerSettings in(Path other) {
        return new BrokerSettings(other, port, overrides);
    }

    public BrokerSettings onPort(int other) {
        return new BrokerSettings(directory, other, overrides);
    }

    public BrokerSettings with(Map<String, String> other) {
        return new BrokerSettings(directory, port, other);
    }
}
