package city.vantage.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.vantage.worker.openai.ApiKey;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VantageConfigTest {
    @TempDir
    Path folder;

    @Test
    void everyPartBuildsFromTheDefaults() {
        var config = of(Map.of());

        assertThat(config.kafkaClient()).isEqualTo(Map.of("bootstrap.servers", "localhost:9092"));
        assertThat(config.registry().urls()).containsExactly(URI.create("http://localhost:8081"));
        assertThat(config.registry().credentials()).isNull();
        assertThat(config.topics().descriptions().name()).isEqualTo("safety.descriptions");
        assertThat(config.replication()).isEqualTo((short) 3);
        assertThat(config.stream())
                .isEqualTo(
                        new StreamSettings("vantage", Path.of(".vantage/state"), 1, Duration.ofMillis(100), (short) 3));
        assertThat(config.topology()).isNotNull();
        assertThat(config.worker().group()).isEqualTo("vantage-workers");
        assertThat(config.inference().backend()).isEqualTo(BackendKind.KINEMATIC);
        assertThat(config.inference().requestModel()).isEqualTo("kinematic");
        assertThat(config.closeAfter()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> of(Map.of(
                        "topics.partitons", "4",
                        "topics.partitions", "none",
                        "stream.threads", "0",
                        "selection.ranking", "best",
                        "worker.batch.size", "8")))
                .satisfies(failure -> assertThat(failure.problems())
                        .hasSize(4)
                        .anyMatch(problem -> problem.equals("topics.partitons: there is no such setting"))
                        .anyMatch(problem -> problem.contains("none") && problem.contains("topics.partitions"))
                        .anyMatch(problem -> problem.contains("stream.threads"))
                        .anyMatch(problem -> problem.contains("selection.ranking")))
                .withMessageStartingWith("The configuration has 4 problems:\n  ");
    }

    @Test
    void whatOnlyThePartItselfCanTellIsRefusedTooBeforeAnythingRuns() {
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> of(Map.of("schema.registry.url", "localhost:8081")))
                .withMessageContaining("not an http or https URL of a schema registry");
    }

    @Test
    void aQueryForPartiesKeepsToThePrivacyProfile() {
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() ->
                        of(Map.of("party.selection", "language", "party.query.pedestrian", "the old man with a stick")))
                .withMessageContaining("party.query.pedestrian: «the old man with a stick» is about age or gender");
        assertThat(of(Map.of("party.selection", "language"))
                        .topology()
                        .prompts()
                        .parties())
                .hasSize(2);
        assertThat(of(Map.of()).topology().prompts().parties()).isEmpty();
    }

    @Test
    void aPasswordInARegistryUrlIsRefusedAndNotRepeated() {
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> of(Map.of("schema.registry.url", "http://town:secret@registry:8081")))
                .satisfies(failure -> assertThat(failure).message().doesNotContain("secret"));
    }

    @Test
    void whatBeginsWithKafkaGoesToTheKafkaClients() {
        var config = of(Map.of("kafka.security.protocol", "SASL_SSL", "bootstrap.servers", "one:9092, two:9092"));

        assertThat(config.kafkaClient())
                .isEqualTo(Map.of("security.protocol", "SASL_SSL", "bootstrap.servers", "one:9092,two:9092"));
    }

    @Test
    void nothingListensUnlessAnAddressIsGiven() {
        assertThat(of(Map.of()).http()).isNull();
        assertThat(of(Map.of("http.address", "0.0.0.0:9404")).http()).isEqualTo(new HttpAddress("0.0.0.0", 9404));
        assertThat(of(Map.of("http.address", "[::1]:0")).http()).isEqualTo(new HttpAddress("[::1]", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9404", "localhost", "localhost:70000", ":9404", "http://localhost:9404", "localhost:9404/x"})
    void anAddressIsAHostAndAPort(String text) {
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> of(Map.of("http.address", text)))
                .withMessageContaining("http.address: must be host:port, such as 127.0.0.1:9404, not " + text);
    }

    @Test
    void secretsAreNeverShown() {
        var config = of(Map.of(
                "schema.registry.user", "town",
                "schema.registry.password", "secret-1",
                "schema.registry.ssl.truststore.password", "secret-2",
                "kafka.sasl.jaas.config", "password=secret-3"));

        assertThat(config.effective())
                .contains("schema.registry.user = town", "kafka.sasl.jaas.config = [set]")
                .doesNotContain("secret-");
        assertThat(config).asString().doesNotContain("secret-");
        assertThat(config.registry()).asString().doesNotContain("secret-1");
    }

    @Test
    void theEffectiveConfigurationShowsEverySettingWithItsDefault() {
        assertThat(of(Map.of("worker.batch.size", "3")).effective().lines())
                .hasSize(Settings.DEFINITION.names().size())
                .contains("  worker.batch.size = 3", "  inference.backend = kinematic");
    }

    @Test
    void aServerOfModelsIsConfigured() throws IOException {
        var keyFile = Files.writeString(folder.resolve("key"), "sk-secret\n");
        var config = of(Map.of(
                "inference.backend", "openai",
                "inference.model", "org/street-vlm",
                "inference.openai.url", "https://models:8443/v1/",
                "inference.openai.key.file", keyFile.toString()));

        assertThat(config.inference().requestModel()).isEqualTo("openai:org/street-vlm");
        assertThat(config.inference().openAi().at("models")).isEqualTo(URI.create("https://models:8443/v1/models"));
        assertThat(config.inference().openAi().key()).isEqualTo(new ApiKey("sk-secret"));
        assertThat(config.inference().openAi()).asString().doesNotContain("sk-secret");
    }

    @Test
    void aModelOfTheWorkersOwnIsNamedInRequestsWithoutItsPlace() {
        var here = of(Map.of("inference.backend", "onnx", "inference.model", "/models/street-vlm/"));
        var there = of(Map.of("inference.backend", "onnx", "inference.model", "street-vlm"));

        assertThat(here.inference().requestModel()).isEqualTo("onnx:street-vlm");
        assertThat(there.inference().requestModel()).isEqualTo(here.inference().requestModel());
        assertThat(here.inference().onnx().folder()).isEqualTo(Path.of("/models/street-vlm"));
    }

    @Test
    void eventsAndTheirMirrorsAreConfigured() {
        var standard = of(Map.of("topics.prefix", "city-a."));
        var own = of(Map.of("events.source", "https://city.example/traffic", "events.mirror.json", "true"));

        assertThat(standard.topics().source()).isEqualTo("/vantage/city-a");
        assertThat(standard.topics().alerts().json()).isNull();
        assertThat(own.topics().source()).isEqualTo("https://city.example/traffic");
        assertThat(own.topics().all())
                .extracting(spec -> spec.name())
                .contains("safety.alerts.json", "safety.descriptions.json");
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> of(Map.of("events.source", "no reference")))
                .withMessageContaining("events.source: no URI reference");
    }

    @Test
    void webhooksAreThereWhereTheyAreAskedFor() {
        assertThat(of(Map.of()).webhooks().isConfigured()).isFalse();
        assertThat(of(Map.of("webhooks.with.stream", "true")).webhooks().runsWithStream())
                .isFalse();
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> of(Map.of()).webhooks().targets())
                .withMessageContaining("webhooks.file");
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> of(Map.of("webhooks.pause.longest.ms", "10")))
                .withMessageContaining("webhooks.pause.first.ms");
    }

    @ParameterizedTest
    @CsvSource({
        "kinematic, large, http://localhost/v1, 1000, inference.backend",
        "openai, '', http://localhost/v1, 1000, inference.model: the backend openai needs one",
        "openai, large, localhost:8000/v1, 1000, not an http or https URL",
        "openai, large, http://town:secret@localhost/v1, 1000, 'no user, query or fragment'",
        "openai, large, http://localhost/v1, 60000, less than worker.infer.timeout.ms"
    })
    void aBackendThatCanNotWorkIsRefused(String backend, String model, String url, String millis, String problem) {
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> of(Map.of(
                        "inference.backend", backend,
                        "inference.model", model,
                        "inference.openai.url", url,
                        "inference.openai.timeout.ms", millis)))
                .satisfies(failure ->
                        assertThat(failure).message().contains(problem).doesNotContain("secret"));
    }

    @Test
    void aKeyIsGivenOnceAndNeverShown() {
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> of(Map.of(
                        "inference.backend", "openai",
                        "inference.model", "large",
                        "inference.openai.key", "sk-secret",
                        "inference.openai.key.file", "key")))
                .withMessageContaining("only one of them")
                .satisfies(failure -> assertThat(failure).message().doesNotContain("sk-secret"));
    }

    @Test
    void aMissingKeyFileIsToldWithItsName() {
        var config = of(Map.of(
                "inference.backend", "openai",
                "inference.model", "large",
                "inference.openai.key.file", "absent-key"));

        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> config.inference().openAi())
                .withMessageContaining("absent-key")
                .withMessageContaining("there is no such file or folder");
    }

    @Test
    void aMissingPromptPackIsRefusedWithItsName() {
        var config = of(Map.of("prompts.file", "absent.yaml"));

        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(config::topology)
                .withMessage("Prompt pack absent.yaml has a problem:\n"
                        + "  it can't be read: there is no such file or folder");
    }

    @Test
    void viewsNameAsManyFramesAsThePromptPackAsksFor() throws IOException {
        assertThat(of(Map.of()).topology().policy().framesOfPhase()).isEqualTo(1);
        try (var bundled = PromptPackFile.class.getResourceAsStream("/prompts/vantage-3.yaml")) {
            var yaml = new String(Objects.requireNonNull(bundled).readAllBytes(), StandardCharsets.UTF_8);
            var pack =
                    Files.writeString(folder.resolve("pack.yaml"), yaml.replace("drawing:", "drawing:\n  frames: 8"));

            var topology = of(Map.of("prompts.file", pack.toString())).topology();

            assertThat(topology.policy().framesOfPhase()).isEqualTo(8);
            assertThat(topology.prompts().pack().drawing().frames()).isEqualTo(8);
        }
    }

    private static VantageConfig of(Map<String, String> settings) {
        return VantageConfig.of(new ConfigSources(null, Map.of(), settings));
    }
}
