package city.vantage.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.app.config.ConfigSources;
import city.vantage.app.config.Settings;
import city.vantage.app.config.VantageConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A process of Vantage as a file in {@code deploy} starts it: what {@code vantage} gets, and its environment.
 *
 * @param config its file of settings, or null for none
 */
record Deployed(
        String name,
        List<String> arguments,
        Map<String, String> environment,
        @Nullable Path config) {
    /** Those that the image and the log read, not the configuration. */
    private static final Set<String> OTHERS =
            Set.of("VANTAGE_JAVA_OPTIONS", "VANTAGE_LOG_LEVEL", "VANTAGE_LOG_LEVEL_OTHERS");

    Deployed(String name, List<String> arguments, Map<String, String> environment) {
        this(name, arguments, environment, null);
    }

    /** The command and all its options exist. */
    void assertCommandExists() {
        assertThat(arguments).as("%s: a command", name).isNotEmpty();
        Vantage.commandLine().parseArgs(arguments.toArray(String[]::new));
    }

    /** A misspelt variable would be overlooked, so each has to be that of a setting; and all of them fit together. */
    VantageConfig assertSettingsExist() {
        var known = Settings.DEFINITION.names().stream()
                .map(setting -> "VANTAGE_" + setting.toUpperCase(Locale.ROOT).replace('.', '_'))
                .collect(Collectors.toSet());
        var ours = environment.keySet().stream().filter(variable -> variable.startsWith("VANTAGE_"));

        assertThat(ours)
                .as("%s: environment", name)
                .allMatch(variable ->
                        known.contains(variable) || OTHERS.contains(variable) || variable.startsWith("VANTAGE_KAFKA_"));
        return settings();
    }

    VantageConfig settings() {
        return VantageConfig.of(new ConfigSources(config, environment, Map.of()));
    }
}
