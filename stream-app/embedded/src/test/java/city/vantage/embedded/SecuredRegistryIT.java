package city.vantage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.vantage.wire.registry.Credentials;
import city.vantage.wire.registry.RegistryConfig;
import city.vantage.wire.registry.RegistryMisconfiguredException;
import city.vantage.wire.registry.RegistryUnavailableException;
import city.vantage.wire.registry.RestSchemaRegistry;
import city.vantage.wire.registry.TlsStores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SecuredRegistryIT {
    private static final Schema SCHEMA = Schema.create(Schema.Type.STRING);
    private static final Credentials VANTAGE = new Credentials("vantage", "swordfish:ä");

    @TempDir
    private Path directory;

    @Test
    void answersTheUserItKnows() throws IOException {
        try (var server = EmbeddedRegistry.start(RegistrySettings.inMemory().withCredentials(VANTAGE));
                var client = client(RegistryConfig.of(server.url()).withCredentials(VANTAGE))) {
            assertThat(client.register("s", SCHEMA)).isEqualTo(1);
        }
    }

    @Test
    void refusesAllOthers() throws IOException {
        try (var server = EmbeddedRegistry.start(RegistrySettings.inMemory().withCredentials(VANTAGE));
                var nobody = client(RegistryConfig.of(server.url()));
                var wrong = client(
                        RegistryConfig.of(server.url()).withCredentials(new Credentials("vantage", "password")))) {
            assertMisconfigured(nobody);
            assertMisconfigured(wrong);
        }
    }

    @Test
    void answersOverTlsToThoseWhoTrustItsCertificate() throws Exception {
        var certificate = SelfSigned.in(directory, "registry");
        var tls = new TlsStores(null, certificate.own());
        try (var server = EmbeddedRegistry.start(RegistrySettings.inMemory().withTls(tls));
                var trusting =
                        client(RegistryConfig.of(server.url()).withTls(new TlsStores(certificate.trust(), null)));
                var wary = client(RegistryConfig.of(server.url()))) {
            assertThat(trusting.register("s", SCHEMA)).isEqualTo(1);
            assertUnavailable(wary);
        }
    }

    @Test
    void asksForACertificateWhereItTrustsSome() throws Exception {
        var servers = SelfSigned.in(directory, "registry");
        var clients = SelfSigned.in(directory, "client");
        var tls = new TlsStores(clients.trust(), servers.own());
        try (var server = EmbeddedRegistry.start(RegistrySettings.inMemory().withTls(tls));
                var known =
                        client(RegistryConfig.of(server.url()).withTls(new TlsStores(servers.trust(), clients.own())));
                var unknown = client(RegistryConfig.of(server.url()).withTls(new TlsStores(servers.trust(), null)))) {
            assertThat(known.register("s", SCHEMA)).isEqualTo(1);
            assertUnavailable(unknown);
        }
    }

    private static RestSchemaRegistry client(RegistryConfig config) {
        return new RestSchemaRegistry(config.withRetries(2, Duration.ofMillis(1)));
    }

    private static void assertMisconfigured(RestSchemaRegistry client) {
        assertThatExceptionOfType(RegistryMisconfiguredException.class)
                .isThrownBy(() -> client.register("s", SCHEMA))
                .withMessageContaining("401")
                .withMessageNotContaining("password");
    }

    private static void assertUnavailable(RestSchemaRegistry client) {
        assertThatExceptionOfType(RegistryUnavailableException.class).isThrownBy(() -> client.register("s", SCHEMA));
    }
}
