package city.vantage.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigSourcesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theEnvironmentGoesBeforeTheFileAndTheCommandLineBeforeBoth() throws IOException {
        var file = file("""
                topics.prefix = file.
                worker.group = file
                stream.application.id = file
                """);
        var environment = Map.of("VANTAGE_WORKER_GROUP", "environment", "VANTAGE_STREAM_APPLICATION_ID", "environment");
        var commandLine = Map.of("stream.application.id", "commandLine");

        var merged = new ConfigSources(file, environment, commandLine).merged();

        assertThat(merged)
                .isEqualTo(Map.of(
                        "topics.prefix", "file.",
                        "worker.group", "environment",
                        "stream.application.id", "commandLine"));
    }

    @Test
    void everySettingHasAnEnvironmentVariable() {
        assertThat(Settings.DEFINITION.names()).allSatisfy(name -> {
            var variable = "VANTAGE_" + name.replace('.', '_').toUpperCase(Locale.ROOT);

            assertThat(fromEnvironment(variable, "value")).isEqualTo(Map.of(name, "value"));
        });
    }

    @Test
    void kafkaSettingsMayComeFromTheEnvironment() {
        assertThat(fromEnvironment("VANTAGE_KAFKA_SASL_JAAS_CONFIG", "login"))
                .isEqualTo(Map.of("kafka.sasl.jaas.config", "login"));
    }

    @Test
    void otherVariablesAreNoSettings() {
        assertThat(fromEnvironment("VANTAGE_HEAP", "2g")).isEmpty();
        assertThat(fromEnvironment("BOOTSTRAP_SERVERS", "elsewhere:9092")).isEmpty();
    }

    @Test
    void spaceAroundAValueInTheFileIsNoPartOfIt() throws IOException {
        var file = file("topics.prefix = town. \n");

        assertThat(new ConfigSources(file, Map.of(), Map.of()).merged()).containsEntry("topics.prefix", "town.");
    }

    @Test
    void aMissingFileIsNamed() {
        assertRefused(folder.resolve("absent.properties"), "there is no such file or folder");
    }

    @Test
    void aFolderIsNoFile() {
        assertRefused(folder, "Is a directory");
    }

    @Test
    void aFileOfAnotherEncodingIsRefused() throws IOException {
        var file = folder.resolve("latin.properties");
        Files.write(file, "topics.prefix = Gemüse".getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(file, "it is no text in UTF-8");
    }

    @Test
    void aFileWithAMalformedEscapeIsRefused() throws IOException {
        assertRefused(file("topics.prefix = \\uXYZ1"), "Malformed \\uxxxx encoding");
    }

    private static Map<String, String> fromEnvironment(String variable, String value) {
        return new ConfigSources(null, Map.of(variable, value), Map.of()).merged();
    }

    private static void assertRefused(Path file, String reason) {
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> new ConfigSources(file, Map.of(), Map.of()).merged())
                .withMessageStartingWith("Configuration file " + file)
                .withMessageContaining(reason);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("vantage.properties"), text);
    }
}
