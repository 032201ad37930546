package city.vantage.app.command;

import city.vantage.app.config.ConfigSources;
import city.vantage.app.config.VantageConfig;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command's settings come from. */
final class ConfigOptions {
    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "Properties file with settings; docs/reference/configuration.md lists them.")
    @Nullable
    Path file;

    @Option(
            names = {"-s", "--set"},
            paramLabel = "NAME=VALUE",
            description = "A setting; goes before the file and the environment (VANTAGE_NAME). May be repeated.")
    Map<String, String> settings = new LinkedHashMap<>();

    /** @param fixed settings that the command itself decides */
    VantageConfig read(Map<String, String> fixed) {
        return read(fixed, Map.of());
    }

    /**
     * @param fixed settings that the command itself decides
     * @param preferred settings that it would rather have than the default, where the user sets nothing
     */
    VantageConfig read(Map<String, String> fixed, Map<String, String> preferred) {
        var commandLine = new LinkedHashMap<>(settings);
        commandLine.putAll(fixed);
        return VantageConfig.of(new ConfigSources(preferred, file, System.getenv(), commandLine));
    }
}
