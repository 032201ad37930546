package city.vantage.wire.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON: as Avro's own, except for what makes that hard to read without the schema. A value of a union stands
 * there plain, not under the name of its type. A time is ISO 8601 in UTC. A number that isn't finite is null.
 */
public final class AvroJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    private AvroJson(JsonGenerator json) {
        this.json = json;
    }

    /** The record as one line of UTF-8. */
    public static byte[] of(SpecificRecord record) {
        var out = new ByteArrayOutputStream(1_024);
        try (var json = JSON.createGenerator(out)) {
            new AvroJson(json).write(record);
        } catch (IOException e) {
            // Bytes in memory can always be written.
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case SpecificRecord record -> writeRecord(record);
            case List<?> list -> writeList(list);
            case Long number -> json.writeNumber(number);
            case Integer number -> json.writeNumber(number);
            case Double number -> writeFinite(number);
            case Float number -> writeFinite(number.doubleValue());
            case Boolean truth -> json.writeBoolean(truth);
            case ByteBuffer bytes ->
                json.writeString(ISO_8859_1.decode(bytes.duplicate()).toString());
            // Texts, symbols of enums, and times.
            default -> json.writeString(value.toString());
        }
    }

    private void writeRecord(SpecificRecord record) throws IOException {
        json.writeStartObject();
        for (var field : record.getSchema().getFields()) {
            json.writeFieldName(field.name());
            write(record.get(field.pos()));
        }
        json.writeEndObject();
    }

    private void writeList(List<?> list) throws IOException {
        json.writeStartArray();
        for (var element : list) {
            write(element);
        }
        json.writeEndArray();
    }

    private void writeFinite(double number) throws IOException {
        if (Double.isFinite(number)) {
            json.writeNumber(number);
        } else {
            json.writeNull();
        }
    }
}
