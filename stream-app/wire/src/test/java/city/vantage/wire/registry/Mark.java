package city.vantage.wire.registry;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** A nested test record, as Avro's compiler would write it. */
public final class Mark extends SpecificRecordBase {
    public static final Schema SCHEMA$ = new Schema.Parser().parse("""
            {"type": "record", "name": "Mark", "namespace": "city.vantage.wire.registry", "fields": [
              {"name": "party", "type": "int"},
              {"name": "confidence", "type": "double", "default": 1.0}
            ]}""");

    private int party;
    private double confidence = 1.0;

    public Mark() {}

    Mark(int party, double confidence) {
        this.party = party;
        this.confidence = confidence;
    }

    @Override
    public Schema getSchema() {
        return SCHEMA$;
    }

    @Override
    public Object get(int field) {
        return field == 0 ? (Object) party : (Object) confidence;
    }

    @Override
    public void put(int field, @Nullable Object value) {
        if (field == 0 && value instanceof Integer number) {
            party = number;
        } else if (field == 1 && value instanceof Double number) {
            confidence = number;
        }
    }
}
