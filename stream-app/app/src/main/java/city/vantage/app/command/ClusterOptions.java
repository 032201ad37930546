package city.vantage.app.command;

import city.vantage.app.config.VantageConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which cluster a command works on. */
final class ClusterOptions {
    @Mixin
    ConfigOptions config = new ConfigOptions();

    @Option(
            names = {"-b", "--bootstrap-servers"},
            paramLabel = "HOST:PORT",
            description = "Kafka brokers; the setting bootstrap.servers.")
    @Nullable
    String brokers;

    @Option(
            names = {"-r", "--registry"},
            paramLabel = "URL",
            description = "Schema registry; the setting schema.registry.url.")
    @Nullable
    String registry;

    VantageConfig read() {
        return read(Map.of());
    }

    /** @param fixed settings that the command itself decides */
    VantageConfig read(Map<String, String> fixed) {
        var named = new LinkedHashMap<>(fixed);
        if (brokers != null) {
            named.put("bootstrap.servers", brokers);
        }
        if (registry != null) {
            named.put("schema.registry.url", registry);
        }
        return config.read(named);
    }
}
