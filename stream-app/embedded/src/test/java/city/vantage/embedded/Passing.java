package city.vantage.embedded;

import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** A test record, as Avro's compiler would write it: a vehicle passed a camera. */
public final class Passing extends SpecificRecordBase {
    public static final Schema SCHEMA$ = new Schema.Parser().parse("""
            {"type": "record", "name": "Passing", "namespace": "city.vantage.embedded", "fields": [
              {"name": "camera", "type": {"type": "string", "avro.java.string": "String"}},
              {"name": "at", "type": "long"},
              {"name": "confidence", "type": "double"},
              {"name": "tracks", "type": {"type": "array", "items": "int"}},
              {"name": "note", "type": ["null", {"type": "string", "avro.java.string": "String"}], "default": null}
            ]}""");

    private final @Nullable Object[] values = new @Nullable Object[5];

    public Passing() {}

    Passing(String camera, long at, double confidence, List<Integer> tracks, @Nullable String note) {
        values[0] = camera;
        values[1] = at;
        values[2] = confidence;
        values[3] = tracks;
        values[4] = note;
    }

    @Override
    public Schema getSchema() {
        return SCHEMA$;
    }

    @Override
    @SuppressWarnings("NullAway") // Avro's classes say nothing about null; a field of a union may be.
    public Object get(int field) {
        return values[field];
    }

    @Override
    public void put(int field, @Nullable Object value) {
        if (field >= values.length) {
            throw new AvroRuntimeException("no field " + field);
        }
        values[field] = value;
    }
}
