package city.vantage.app.config;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.common.config.types.Password;

/** The configuration reference in docs/, written from {@link Settings}. */
public final class ConfigReference {
    private ConfigReference() {}

    public static String markdown() {
        return """
                # Configuration

                Generated from the code; a test fails when it differs. Settings come from a properties file (`--config`), \
                environment variables (`VANTAGE_` and the name in capitals, dots as underscores) and the command line \
                (`--set name=value`); the later one counts. What begins with `kafka.` goes to every Kafka client, for \
                example `kafka.security.protocol`.

                | setting | type | default | allowed | meaning |
                |---|---|---|---|---|
                """
                + Settings.DEFINITION.configKeys().values().stream()
                        .map(ConfigReference::row)
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(ConfigKey key) {
        var standard = text(key).isEmpty() ? "" : "`" + text(key) + "`";
        return "| `%s` | %s | %s | %s | %s |"
                .formatted(
                        key.name,
                        key.type.name().toLowerCase(Locale.ROOT),
                        standard,
                        key.validator == null ? "" : key.validator,
                        key.documentation);
    }

    private static String text(ConfigKey key) {
        return switch (key.defaultValue) {
            case null -> "";
            case Password password -> password.value();
            case List<?> several -> several.stream().map(String::valueOf).collect(Collectors.joining(","));
            default -> key.defaultValue.toString();
        };
    }
}
