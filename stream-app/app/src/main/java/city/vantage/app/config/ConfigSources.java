package city.vantage.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where settings come from. Each source goes before the ones above it: what a command prefers, a properties file,
 * environment variables ({@code VANTAGE_} and the name in capitals, dots as underscores), command line.
 */
public record ConfigSources(
        Map<String, String> preferred,
        @Nullable Path file,
        Map<String, String> environment,
        Map<String, String> commandLine) {
    private static final String ENVIRONMENT_PREFIX = "VANTAGE_";

    /** Without anything that a command prefers. */
    public ConfigSources(@Nullable Path file, Map<String, String> environment, Map<String, String> commandLine) {
        this(Map.of(), file, environment, commandLine);
    }

    /** All settings by name, as text. */
    Map<String, String> merged() {
        var merged = new TreeMap<>(preferred);
        if (file != null) {
            var properties = read(file);
            properties
                    .stringPropertyNames()
                    .forEach(name ->
                            merged.put(name, properties.getProperty(name).strip()));
        }
        merged.putAll(fromEnvironment());
        merged.putAll(commandLine);
        return merged;
    }

    private Map<String, String> fromEnvironment() {
        var found = new TreeMap<String, String>();
        for (var name : Settings.DEFINITION.names()) {
            var value = environment.get(
                    ENVIRONMENT_PREFIX + name.toUpperCase(Locale.ROOT).replace('.', '_'));
            if (value != null) {
                found.put(name, value);
            }
        }
        environment.forEach((variable, value) -> {
            if (variable.startsWith(ENVIRONMENT_PREFIX + "KAFKA_")) {
                var name = variable.substring(ENVIRONMENT_PREFIX.length()).toLowerCase(Locale.ROOT);
                found.put(name.replace('_', '.'), value);
            }
        });
        return found;
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw unreadable(file, FileFault.reason(e));
        } catch (IllegalArgumentException e) {
            // A malformed Unicode escape; the message says so.
            throw unreadable(file, String.valueOf(e.getMessage()));
        }
        return properties;
    }

    private static InvalidConfigException unreadable(Path file, String reason) {
        return new InvalidConfigException("Configuration file " + file, List.of("it can't be read: " + reason));
    }
}
