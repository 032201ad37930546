package city.vantage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityLevelTest {
    private static final Schema ONE =
            SchemaBuilder.record("R").fields().requiredInt("a").endRecord();
    private static final Schema WITH_DEFAULT = SchemaBuilder.record("R")
            .fields()
            .requiredInt("a")
            .name("b")
            .type()
            .intType()
            .intDefault(0)
            .endRecord();
    private static final Schema REQUIRED =
            SchemaBuilder.record("R").fields().requiredInt("a").requiredInt("b").endRecord();
    private static final Schema EMPTY = SchemaBuilder.record("R").fields().endRecord();

    /** Adding a required field: old readers can read the new, new readers can't read the old. */
    @ParameterizedTest
    @CsvSource({"NONE,true", "BACKWARD,false", "FORWARD,true", "FULL,false"})
    void aNewRequiredField(CompatibilityLevel level, boolean allowed) {
        assertThat(level.violation(REQUIRED, List.of(ONE)).isEmpty()).isEqualTo(allowed);
    }

    /** Dropping a required field: the other way round. */
    @ParameterizedTest
    @CsvSource({"NONE,true", "BACKWARD,true", "FORWARD,false", "FULL,false"})
    void aRequiredFieldLess(CompatibilityLevel level, boolean allowed) {
        assertThat(level.violation(EMPTY, List.of(ONE)).isEmpty()).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"BACKWARD", "FORWARD", "FULL", "FULL_TRANSITIVE"})
    void aFieldWithADefaultMayAlwaysCome(CompatibilityLevel level) {
        assertThat(level.violation(WITH_DEFAULT, List.of(ONE))).isEmpty();
    }

    /** R{b required} after R{b default}: fine with the latest, not with the first, which has no b. */
    @ParameterizedTest
    @CsvSource({"BACKWARD,true", "BACKWARD_TRANSITIVE,false", "FULL,true", "FULL_TRANSITIVE,false"})
    void transitiveLooksAtAllVersions(CompatibilityLevel level, boolean allowed) {
        assertThat(level.violation(REQUIRED, List.of(ONE, WITH_DEFAULT)).isEmpty())
                .isEqualTo(allowed);
    }
}
