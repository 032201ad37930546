package city.vantage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.vantage.wire.registry.AvroCodec;
import city.vantage.wire.registry.RegistryConfig;
import city.vantage.wire.registry.RestSchemaRegistry;
import city.vantage.wire.registry.SchemaRefusedException;
import city.vantage.wire.registry.UnknownSchemaException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What Vantage needs of a schema registry. Each registry that is said to work has passed it. */
@Timeout(60)
abstract class RegistryContract {
    private static final AtomicInteger SUBJECTS = new AtomicInteger();
    private static final Schema FIRST = SchemaBuilder.record("city.vantage.Seen")
            .fields()
            .requiredString("camera")
            .endRecord();
    private static final Schema WITH_NOTE = SchemaBuilder.record("city.vantage.Seen")
            .fields()
            .requiredString("camera")
            .optionalString("note")
            .endRecord();
    private static final Schema INCOMPATIBLE = SchemaBuilder.record("city.vantage.Seen")
            .fields()
            .requiredInt("camera")
            .endRecord();

    private final String subject = "contract-" + SUBJECTS.incrementAndGet() + "-value";

    @SuppressWarnings("NullAway.Init") // made anew before each test
    private RestSchemaRegistry registry;

    /** The base of Confluent's API. The level of compatibility there is FULL_TRANSITIVE. */
    abstract URI url();

    @BeforeEach
    void connect() {
        registry = new RestSchemaRegistry(RegistryConfig.of(url()));
    }

    @AfterEach
    void disconnect() {
        registry.close();
    }

    @Test
    void aSchemaComesBackByItsId() {
        var id = registry.register(subject, FIRST);

        assertThat(registry.schemaById(id)).isEqualTo(FIRST);
    }

    @Test
    void theSameSchemaHasTheSameId() {
        assertThat(registry.register(subject, FIRST)).isEqualTo(registry.register(subject, FIRST));
    }

    @Test
    void aCompatibleSchemaIsANewVersion() {
        var first = registry.register(subject, FIRST);

        assertThat(registry.isCompatible(subject, WITH_NOTE)).isTrue();
        assertThat(registry.register(subject, WITH_NOTE)).isNotEqualTo(first);
        assertThat(registry.schemaById(first)).isEqualTo(FIRST);
    }

    @Test
    void anIncompatibleSchemaIsRefused() {
        registry.register(subject, FIRST);

        assertThat(registry.isCompatible(subject, INCOMPATIBLE)).isFalse();
        assertThatExceptionOfType(SchemaRefusedException.class)
                .isThrownBy(() -> registry.register(subject, INCOMPATIBLE))
                .withMessageContaining(subject)
                .withMessageContaining("409");
    }

    @Test
    void anIdThatNobodyRegisteredIsUnknown() {
        assertThatExceptionOfType(UnknownSchemaException.class)
                .isThrownBy(() -> registry.schemaById(1_999_999_999))
                .matches(e -> e.id() == 1_999_999_999);
    }

    @Test
    void anyIdAtAllIsAnsweredAsKnownOrUnknown() {
        for (int id : new int[] {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThatExceptionOfType(UnknownSchemaException.class).isThrownBy(() -> registry.schemaById(id));
        }
    }

    @Test
    void aSubjectThatDoesNotExistTakesAnySchema() {
        assertThat(registry.isCompatible(subject, INCOMPATIBLE)).isTrue();
    }

    @Test
    void recordsAreReadWithTheSchemaThatTheyWereWrittenWith() {
        var passing = new Passing("north", 1_700_000_000_000L, 0.75, List.of(1, 2), null);

        var bytes = new AvroCodec<>(registry, Passing.class).encode(subject, passing);

        assertThat(new AvroCodec<>(registry, Passing.class).decode(bytes)).isEqualTo(passing);
    }

    @Test
    void brokenConnectionsAreTriedAgain() throws IOException {
        try (var proxy = new FlakyProxy(url(), 2);
                var client = new RestSchemaRegistry(patient(proxy.url()))) {
            var id = client.register(subject, FIRST);

            assertThat(registry.schemaById(id)).isEqualTo(FIRST);
            assertThat(proxy.hangUpsLeft()).isZero();
        }
    }

    static RegistryConfig patient(URI url) {
        return RegistryConfig.of(url).withRetries(20, Duration.ofMillis(20)).withRequestTimeout(Duration.ofSeconds(5));
    }
}
