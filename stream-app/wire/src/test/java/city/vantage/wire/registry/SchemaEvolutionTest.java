package city.vantage.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

class SchemaEvolutionTest {
    private static final Schema OLD = new Schema.Parser().parse("""
            {"type": "record", "name": "Sighting", "namespace": "city.vantage.wire.registry", "fields": [
              {"name": "camera", "type": "string"},
              {"name": "marks", "type": {"type": "array", "items":
                {"type": "record", "name": "Mark", "fields": [{"name": "party", "type": "int"}]}}},
              {"name": "retired", "type": "string"}
            ]}""");

    private final InMemoryRegistry registry = new InMemoryRegistry();

    /** Ten old elements of one byte each; the reader's element has eight bytes more. Avro's own check refuses them. */
    @Test
    void readsElementsThatHaveGrownSince() throws IOException {
        var sighting = new AvroCodec<>(registry, Sighting.class).decode(oldRecord(10));

        var expected =
                IntStream.range(0, 10).mapToObj(party -> new Mark(party, 1.0)).toList();
        assertThat(sighting).isEqualTo(new Sighting("north", expected, null));
    }

    private byte[] oldRecord(int parties) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes(WireFormat.header(registry.register("sightings-value", OLD)));
        var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(OLD).write(sighting(parties), encoder);
        return out.toByteArray();
    }

    private static GenericRecord sighting(int parties) {
        var record = new GenericData.Record(OLD);
        record.put("camera", "north");
        record.put("marks", marks(parties));
        record.put("retired", "");
        return record;
    }

    private static List<GenericRecord> marks(int parties) {
        return IntStream.range(0, parties).mapToObj(SchemaEvolutionTest::mark).toList();
    }

    private static GenericRecord mark(int party) {
        var mark = new GenericData.Record(OLD.getField("marks").schema().getElementType());
        mark.put("party", party);
        return mark;
    }
}
