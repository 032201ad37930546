package city.vantage.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VantageConfigTest {
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
        assertThat(config.model()).isEqualTo("kinematic");
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
                .contains("  worker.batch.size = 3", "  inference.model = kinematic");
    }

    @Test
    void aMissingPromptPackIsRefusedWithItsName() {
        var config = of(Map.of("prompts.file", "absent.yaml"));

        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(config::topology)
                .withMessage("Prompt pack absent.yaml has a problem:\n"
                        + "  it can't be read: there is no such file or folder");
    }

    private static VantageConfig of(Map<String, String> settings) {
        return VantageConfig.of(new ConfigSources(null, Map.of(), settings));
    }
}
