package city.vantage.embedded;

import static city.vantage.embedded.RegistryContract.patient;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.wire.registry.RegistryConfig;
import city.vantage.wire.registry.RestSchemaRegistry;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedRegistryIT extends RegistryContract {
    @SuppressWarnings("NullAway.Init") // started before all tests
    private static EmbeddedRegistry server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedRegistry.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    URI url() {
        return server.url();
    }

    @Test
    void aRegistryThatComesUpLateIsWaitedFor() throws Exception {
        var port = Ports.free();
        var schema = Schema.create(Schema.Type.STRING);
        try (var client = new RestSchemaRegistry(patient(URI.create("http://" + Ports.HOST + ":" + port)))) {
            var id = CompletableFuture.supplyAsync(() -> client.register("late-value", schema));
            Thread.sleep(300);
            try (var _ = EmbeddedRegistry.start(RegistrySettings.inMemory().onPort(port))) {
                assertThat(id.get(30, java.util.concurrent.TimeUnit.SECONDS)).isEqualTo(1);
            }
        }
    }

    @Test
    void aDeletedSubjectIsGoneAndItsRecordsCanStillBeRead() {
        var schema = Schema.create(Schema.Type.INT);
        try (var registry = new RestSchemaRegistry(RegistryConfig.of(url()))) {
            var id = registry.register("deleted-value", schema);
            registry.register("kept-value", schema);

            registry.delete("deleted-value");
            registry.delete("deleted-value");

            assertThat(registry.subjects()).contains("kept-value").doesNotContain("deleted-value");
            assertThat(registry.schemaById(id)).isEqualTo(schema);
        }
    }
}
