package city.vantage.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaHistoryTest {
    private static final Path HISTORY = Path.of("history");
    private static final Schema NAMED =
            SchemaBuilder.record("Thing").fields().requiredString("name").endRecord();

    @ParameterizedTest
    @MethodSource("city.vantage.schemas.MainSchemas#all")
    void endsWithTodaysSchema(Schema schema) throws IOException {
        var history = SchemaHistory.in(HISTORY.resolve(schema.getName()));
        if (Boolean.getBoolean("vantage.write") && !history.endsWith(schema)) {
            history = history.plus(schema);
        }

        assertThat(history.endsWith(schema))
                .as("%s has changed: add the next version with -Dvantage.write=true", schema.getName())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("city.vantage.schemas.MainSchemas#all")
    void everyVersionReadsEveryOther(Schema schema) throws IOException {
        var history = SchemaHistory.in(HISTORY.resolve(schema.getName()));

        assertThatCode(history::validate)
                .as("give a new field a default, and remove or rename nothing that has none")
                .doesNotThrowAnyException();
    }

    @Test
    void aFieldWithoutDefaultIsRefused(@TempDir Path folder) throws IOException {
        var grown = SchemaBuilder.record("Thing")
                .fields()
                .requiredString("name")
                .requiredInt("size")
                .endRecord();

        var history = SchemaHistory.in(folder).plus(NAMED).plus(grown);

        assertThatThrownBy(history::validate).isInstanceOf(SchemaValidationException.class);
    }

    @Test
    void aFieldThatComesBackWithAnotherTypeIsRefusedAlthoughItsNeighbourVersionsAgree(@TempDir Path folder)
            throws IOException {
        var sized = SchemaBuilder.record("Thing")
                .fields()
                .requiredString("name")
                .nullableInt("size", 0)
                .endRecord();
        var worded = SchemaBuilder.record("Thing")
                .fields()
                .requiredString("name")
                .nullableString("size", "")
                .endRecord();

        var history = SchemaHistory.in(folder).plus(sized).plus(NAMED).plus(worded);

        assertThatThrownBy(history::validate).isInstanceOf(SchemaValidationException.class);
    }

    @Test
    void aFieldWithDefaultIsAccepted(@TempDir Path folder) throws IOException {
        var grown = SchemaBuilder.record("Thing")
                .fields()
                .requiredString("name")
                .nullableInt("size", 0)
                .endRecord();

        var history = SchemaHistory.in(folder).plus(NAMED).plus(grown);

        assertThatCode(history::validate).doesNotThrowAnyException();
        assertThat(history.endsWith(grown)).isTrue();
    }
}
