package city.vantage.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentationTest {
    @ParameterizedTest
    @MethodSource("city.vantage.schemas.MainSchemas#all")
    void everyRecordEnumAndFieldSaysWhatItIs(Schema schema) {
        assertThat(Undocumented.in(schema))
                .as("add a /** comment */ in schemas/src/main/avro")
                .isEmpty();
    }

    @Test
    void aFieldWithoutDocumentationIsFoundWhereverItStands() {
        var inner = SchemaBuilder.record("Inner")
                .doc("Inside.")
                .fields()
                .name("silent")
                .type()
                .intType()
                .noDefault()
                .endRecord();
        var outer = SchemaBuilder.record("Outer")
                .doc("Outside.")
                .fields()
                .name("inners")
                .doc("Several.")
                .type()
                .array()
                .items(inner)
                .noDefault()
                .endRecord();

        assertThat(Undocumented.in(outer)).containsExactly("Inner.silent");
    }
}
