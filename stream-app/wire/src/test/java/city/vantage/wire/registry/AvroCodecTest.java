package city.vantage.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.vantage.wire.registry.MalformedRecordException.Reason;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

class AvroCodecTest {
    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final AvroCodec<Sighting> codec = new AvroCodec<>(registry, Sighting.class, 10_000);
    private final Sighting sighting = new Sighting("north", List.of(new Mark(1, 0.5), new Mark(2, 0.25)), "rain");

    @Test
    void recordComesBackAsItWas() {
        assertThat(codec.decode(codec.encode("sightings", sighting))).isEqualTo(sighting);
    }

    @Test
    void registersUnderTheTopicsSubjectOnce() {
        codec.encode("sightings", sighting);
        codec.encode("sightings", sighting);

        assertThat(registry.questions).containsExactly("register sightings-value");
    }

    @Test
    void asksForAWritersSchemaOnce() {
        var bytes = codec.encode("sightings", sighting);

        codec.decode(bytes);
        codec.decode(bytes);

        assertThat(registry.questions).containsOnlyOnce("schema 1");
    }

    @Test
    void refusesARecordWithoutARequiredField() {
        assertThatExceptionOfType(UnwritableRecordException.class)
                .isThrownBy(() -> codec.encode("sightings", new Sighting(null, List.of(), null)))
                .withMessageContaining("sightings");
    }

    @Test
    void neitherWritesNorReadsARecordBeyondTheLimit() {
        var long_ = new Sighting("n".repeat(10_001), List.of(), null);

        assertThatExceptionOfType(UnwritableRecordException.class)
                .isThrownBy(() -> codec.encode("sightings", long_))
                .withMessageContaining("more than 10000");
        assertThat(reasonOf(new byte[10_001])).isEqualTo(Reason.TOO_LONG);
    }

    @Test
    void namesAnUnknownSchema() {
        assertThat(reasonOf(WireFormat.header(404))).isEqualTo(Reason.UNKNOWN_SCHEMA);
    }

    @Test
    void namesASchemaOfSomethingElse() {
        var id = registry.register("s", SchemaBuilder.record("Parking").fields().endRecord());

        assertThat(reasonOf(WireFormat.header(id))).isEqualTo(Reason.SCHEMA_MISMATCH);
    }

    @Test
    void namesATruncatedRecord() {
        var bytes = codec.encode("sightings", sighting);

        assertThat(reasonOf(Arrays.copyOf(bytes, bytes.length - 1))).isEqualTo(Reason.UNDECODABLE);
    }

    @Test
    void namesBytesAfterTheRecord() {
        var bytes = codec.encode("sightings", sighting);

        assertThat(reasonOf(Arrays.copyOf(bytes, bytes.length + 1))).isEqualTo(Reason.TRAILING_BYTES);
    }

    @Test
    void refusesElementsThatTakeNoBytes() {
        var nothings = SchemaBuilder.array().items(Schema.create(Schema.Type.NULL));
        var id = registry.register("s", extended("nothings", nothings));

        assertThat(reasonOf(WireFormat.header(id))).isEqualTo(Reason.SCHEMA_MISMATCH);
    }

    @Test
    void refusesAFixedValueLongerThanARecord() {
        var id = registry.register("s", extended("huge", Schema.createFixed("Huge", null, null, 1_000_000_000)));

        assertThat(reasonOf(WireFormat.header(id))).isEqualTo(Reason.SCHEMA_MISMATCH);
    }

    @Test
    void believesNoCountThatTheBytesCannotHold() {
        var id = registry.register("s", Sighting.SCHEMA$);
        var out = new ByteArrayOutputStream();
        out.writeBytes(WireFormat.header(id));
        out.write(0); // camera ""
        out.writeBytes(new byte[] {(byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f}); // 2^31-1 marks

        assertThat(reasonOf(out.toByteArray())).isEqualTo(Reason.UNDECODABLE);
    }

    @Test
    void nestingWithoutEndIsUndecodable() {
        var tree = new Schema.Parser().parse("""
                {"type": "record", "name": "T", "fields": [{"name": "t", "type": ["null", "T"], "default": null}]}""");
        var id = registry.register("s", extended("tree", tree));
        var deep = new byte[900_000];
        Arrays.fill(deep, (byte) 2);
        var out = new ByteArrayOutputStream();
        out.writeBytes(WireFormat.header(id));
        out.writeBytes(new byte[4]);
        out.writeBytes(deep);

        var roomy = new AvroCodec<>(registry, Sighting.class);
        assertThatExceptionOfType(MalformedRecordException.class)
                .isThrownBy(() -> roomy.decode(out.toByteArray()))
                .extracting(MalformedRecordException::reason)
                .isEqualTo(Reason.UNDECODABLE);
    }

    private Reason reasonOf(byte[] bytes) {
        try {
            codec.decode(bytes);
            throw new AssertionError("decoded");
        } catch (MalformedRecordException e) {
            return e.reason();
        }
    }

    /** The schema of Sighting with one more field at its end. */
    private static Schema extended(String name, Schema type) {
        var fields = new java.util.ArrayList<>(Sighting.SCHEMA$.getFields().stream()
                .map(field -> new Schema.Field(field, field.schema()))
                .toList());
        fields.add(new Schema.Field(name, type));
        return Schema.createRecord(
                "Sighting", null, "city.vantage.wire.registry", false, Collections.unmodifiableList(fields));
    }
}
