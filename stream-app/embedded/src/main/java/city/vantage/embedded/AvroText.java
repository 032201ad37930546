package city.vantage.embedded;

import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/** Schemas as text that came from outside. */
final class AvroText {
    private AvroText() {}

    /** The schema in the text; otherwise a refusal that says what is wrong with it. */
    static Schema parse(String text) {
        try {
            return new Schema.Parser().parse(text);
        } catch (AvroRuntimeException e) {
            throw RegistryRefusal.invalidSchema(String.valueOf(e.getMessage()));
        }
    }
}
