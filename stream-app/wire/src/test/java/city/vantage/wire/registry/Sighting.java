package city.vantage.wire.registry;

import java.util.List;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** A test record with one field of each kind that hostile bytes could play with. */
public final class Sighting extends SpecificRecordBase {
    public static final Schema SCHEMA$ = new Schema.Parser().parse("""
            {"type": "record", "name": "Sighting", "namespace": "city.vantage.wire.registry", "fields": [
              {"name": "camera", "type": {"type": "string", "avro.java.string": "String"}},
              {"name": "marks", "type": {"type": "array", "items": %s}},
              {"name": "note", "type": ["null", {"type": "string", "avro.java.string": "String"}], "default": null},
              {"name": "tags", "type": {"type": "map", "values": "bytes", "avro.java.string": "String"}, "default": {}}
            ]}""".formatted(Mark.SCHEMA$));

    private final @Nullable Object[] values = new @Nullable Object[4];

    public Sighting() {}

    Sighting(@Nullable String camera, List<Mark> marks, @Nullable String note) {
        values[0] = camera;
        values[1] = marks;
        values[2] = note;
        values[3] = Map.of();
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
