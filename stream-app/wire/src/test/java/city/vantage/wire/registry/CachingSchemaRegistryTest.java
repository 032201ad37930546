package city.vantage.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

class CachingSchemaRegistryTest {
    private static final Schema SCHEMA = SchemaBuilder.record("A").fields().endRecord();

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private long now;
    private final CachingSchemaRegistry caching =
            new CachingSchemaRegistry(registry, 2, Duration.ofNanos(100), () -> now);

    @Test
    void asksOnceForWhatNeverChanges() {
        var id = caching.register("s", SCHEMA);
        caching.register("s", SCHEMA);
        caching.schemaById(id);
        caching.schemaById(id);

        assertThat(registry.questions).containsExactly("register s", "schema 1");
    }

    @Test
    void remembersAnUnknownIdForAShortTime() {
        askForUnknown(7);
        askForUnknown(7);
        assertThat(registry.questions).containsExactly("schema 7");

        now = 100;
        askForUnknown(7);
        assertThat(registry.questions).containsExactly("schema 7", "schema 7");
    }

    @Test
    void findsASchemaThatWasRegisteredAfterItWasUnknown() {
        askForUnknown(1);
        registry.register("s", SCHEMA);
        now = 101;

        assertThat(caching.schemaById(1)).isEqualTo(SCHEMA);
    }

    @Test
    void keepsNoMoreThanItsCapacity() {
        for (int i = 0; i < 3; i++) {
            caching.register("s" + i, SCHEMA);
        }
        caching.register("s0", SCHEMA);

        assertThat(registry.questions).containsExactly("register s0", "register s1", "register s2", "register s0");
    }

    private void askForUnknown(int id) {
        assertThatExceptionOfType(UnknownSchemaException.class)
                .isThrownBy(() -> caching.schemaById(id))
                .matches(e -> e.id() == id)
                .matches(e -> !e.retryable());
    }
}
