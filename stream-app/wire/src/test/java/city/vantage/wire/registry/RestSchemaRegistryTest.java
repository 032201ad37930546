package city.vantage.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RestSchemaRegistryTest {
    private static final Schema SCHEMA = SchemaBuilder.record("A").fields().endRecord();

    private final ScriptedServer server = new ScriptedServer();
    private final RegistryConfig config = RegistryConfig.of(server.url()).withRetries(3, Duration.ofMillis(1));
    private final RestSchemaRegistry registry = new RestSchemaRegistry(config);

    RestSchemaRegistryTest() throws IOException {}

    @AfterEach
    void close() {
        registry.close();
        server.close();
    }

    @Test
    void registersUnderAnEncodedSubject() {
        server.answer(200, "{\"id\": 12}");

        assertThat(registry.register("a b/c-value", SCHEMA)).isEqualTo(12);
        assertThat(server.requests).singleElement().asString().startsWith("POST /subjects/a%20b%2Fc-value/versions");
    }

    @Test
    void triesAgainWhenTheRegistryIsOverloadedOrBroken() {
        server.answer(503, "").answer(429, "").answer(200, "{\"id\": 12}");

        assertThat(registry.register("s", SCHEMA)).isEqualTo(12);
    }

    @Test
    void triesAgainWhenAProxyAnswersForTheRegistry() {
        server.answer(200, "<html>please wait</html>").answer(200, "{\"id\": 12}");

        assertThat(registry.register("s", SCHEMA)).isEqualTo(12);
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        server.answer(500, "{\"error_code\": 50001}");

        assertThatExceptionOfType(RegistryUnavailableException.class)
                .isThrownBy(() -> registry.schemaById(1))
                .withMessageContaining(server.url().toString())
                .withMessageContaining("3 attempts")
                .withMessageContaining("HTTP 500")
                .matches(RegistryException::retryable);
        assertThat(server.requests).hasSize(3);
    }

    @Test
    void waitsForABodyNoLongerThanTheTimeout() {
        server.stall();

        try (var hasty = new RestSchemaRegistry(
                config.withRequestTimeout(Duration.ofMillis(200)).withRetries(1, Duration.ZERO))) {
            assertThatExceptionOfType(RegistryUnavailableException.class)
                    .isThrownBy(() -> hasty.schemaById(1))
                    .withMessageContaining("PT0.2S");
        }
    }

    @Test
    void goesToTheNextUrlAndStaysThere() {
        server.answer(200, "{\"id\": 12}");
        var nobody = URI.create("http://localhost:1");

        try (var either =
                new RestSchemaRegistry(RegistryConfig.of(nobody, server.url()).withRetries(2, Duration.ofMillis(1)))) {
            assertThat(either.register("s", SCHEMA)).isEqualTo(12);
            assertThat(either.register("s", SCHEMA)).isEqualTo(12);
        }
    }

    @Test
    void tellsARefusalWithTheRegistrysWords() {
        server.answer(409, "{\"error_code\": 409, \"message\": \"field b has no default\"}");

        assertThatExceptionOfType(SchemaRefusedException.class)
                .isThrownBy(() -> registry.register("s", SCHEMA))
                .withMessageContaining("field b has no default")
                .matches(e -> !e.retryable());
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void wrongCredentialsAreNotTriedAgain() {
        server.answer(401, "");

        assertThatExceptionOfType(RegistryMisconfiguredException.class)
                .isThrownBy(() -> registry.schemaById(1))
                .withMessageContaining("credentials")
                .matches(e -> !e.retryable());
        assertThat(server.requests).hasSize(1);
    }

    /** A wrong path in the URL must not send every record to the dead letters as one of an unknown schema. */
    @Test
    void aPathThatIsNoRegistrysIsNotAnUnknownSchema() {
        server.answer(404, "<html>not found</html>");

        assertThatExceptionOfType(RegistryMisconfiguredException.class)
                .isThrownBy(() -> registry.schemaById(1))
                .withMessageContaining("path");
    }

    @Test
    void knowsAnUnknownSchemaByItsErrorCode() {
        server.answer(404, "{\"error_code\": 40403, \"message\": \"Schema not found\"}");

        assertThatExceptionOfType(UnknownSchemaException.class).isThrownBy(() -> registry.schemaById(9));
    }

    @Test
    void aSchemaOfAnotherLanguageIsNoAvroSchema() {
        server.answer(200, "{\"schemaType\": \"PROTOBUF\", \"schema\": \"message A {}\"}");

        assertThatExceptionOfType(UnknownSchemaException.class)
                .isThrownBy(() -> registry.schemaById(9))
                .withMessageContaining("PROTOBUF");
    }

    @Test
    void aSubjectThatDoesNotExistIsCompatibleWithAnything() {
        server.answer(404, "{\"error_code\": 40401, \"message\": \"Subject not found\"}");

        assertThat(registry.isCompatible("s", SCHEMA)).isTrue();
    }
}
