package city.vantage.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.vantage.wire.registry.RegistryConfig;
import city.vantage.wire.registry.RestSchemaRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.shaded.org.awaitility.core.ConditionTimeoutException;

/** The servers in containers; all other tests run against them with {@code -Dvantage.containers=true}. */
@Timeout(300)
class ContainerServersIT {
    private static final Path COMPOSE = Path.of("../../deploy/compose/compose.yaml");

    @Test
    void theirImagesAreThoseOfTheComposeFile() throws Exception {
        assertThat(Files.readString(COMPOSE))
                .contains("image: " + ContainerServers.KAFKA + "\n", "image: " + ContainerServers.REGISTRY + "\n");
    }

    @Test
    void brokerAndRegistryAnswer() throws Exception {
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "Docker doesn't answer");
        try (var servers = start();
                var admin = Admin.create(Map.of("bootstrap.servers", servers.bootstrapServers()));
                var registry = new RestSchemaRegistry(RegistryConfig.of(servers.registryUrl()))) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
            var schema = SchemaBuilder.record("A").fields().requiredInt("a").endRecord();
            assertThat(registry.schemaById(registry.register("subject", schema)))
                    .isEqualTo(schema);
        }
    }

    private static ContainerServers start() {
        try {
            return ContainerServers.start();
        } catch (ContainerFetchException | ConditionTimeoutException e) {
            return abort("the images can't be had: " + e.getMessage());
        }
    }
}
