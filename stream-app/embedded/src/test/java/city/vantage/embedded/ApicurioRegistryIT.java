package city.vantage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.wire.registry.RegistryConfig;
import city.vantage.wire.registry.RestSchemaRegistry;
import city.vantage.wire.registry.TlsStores;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.apache.avro.SchemaBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract against a registry that others wrote and run. */
class ApicurioRegistryIT extends RegistryContract {
    @SuppressWarnings("NullAway.Init") // made before all tests
    private static SelfSigned certificate;

    private static @Nullable ApicurioProcess server;

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException, InterruptedException {
        var distribution = ApicurioDistribution.unpacked();
        certificate = SelfSigned.in(directory, "apicurio");
        server = ApicurioProcess.start(distribution, certificate.own());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static ApicurioProcess server() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server;
    }

    @Override
    URI url() {
        return server().url();
    }

    @Test
    void answersOverTlsToThoseWhoTrustItsCertificate() {
        var schema = SchemaBuilder.record("Tls").fields().requiredInt("a").endRecord();
        var config = RegistryConfig.of(server().tlsUrl()).withTls(new TlsStores(certificate.trust(), null));
        try (var client = new RestSchemaRegistry(config)) {
            assertThat(client.schemaById(client.register("tls-value", schema))).isEqualTo(schema);
        }
    }
}
