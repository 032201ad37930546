package city.vantage.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.app.config.ConfigSources;
import city.vantage.app.config.VantageConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/operating.md tells people to type; deploy/rehearse really does it. */
class OperatingTest {
    private static final Path PAGE = DeployFolder.ROOT.resolve("docs/operating.md");
    private static final Pattern COMMAND = Pattern.compile("(?m)^ *[.]/vantage (.+?)( >.*)?$");
    private static final Pattern SETTINGS = Pattern.compile("(?s)cat > vantage.properties <<'END'\n(.*?)END\n");

    @TempDir
    private Path folder = Path.of("");

    static Stream<List<String>> commands() throws IOException {
        return COMMAND.matcher(Files.readString(PAGE))
                .results()
                .map(found -> List.of(found.group(1).split(" ", -1)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExists(List<String> command) {
        Vantage.commandLine().parseArgs(command.toArray(String[]::new));
    }

    @Test
    void theSettingsAreTakenAndThoseOfTheComposeFile() throws IOException {
        var settings = SETTINGS.matcher(Files.readString(PAGE)).results().toList();
        assertThat(settings).hasSize(1);
        var file = Files.writeString(
                folder.resolve("vantage.properties"), settings.getFirst().group(1));

        var config = VantageConfig.of(new ConfigSources(file, Map.of(), Map.of()));

        assertThat(String.valueOf(config.kafkaClient().get("bootstrap.servers")).split(",", -1))
                .hasSize(3)
                .allSatisfy(server ->
                        assertThat(DeployFolder.text("compose/compose.yaml")).contains("HOST://" + server));
    }
}
