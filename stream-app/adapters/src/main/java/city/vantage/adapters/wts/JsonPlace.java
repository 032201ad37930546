package city.vantage.adapters.wts;

import city.vantage.adapters.RecordingException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A place in a JSON file, read strictly except that numbers may be written as strings, as WTS does. Every failure is a
 * {@link RecordingException} with file and place.
 *
 * @param place such as {@code event_phase[2].start_time}, empty for the whole file
 */
record JsonPlace(Path file, String place, JsonNode json) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final int LONGEST_NUMBER = 32;

    /** @param limit largest file in bytes */
    static JsonPlace read(Path file, long limit) {
        try {
            var size = Files.size(file);
            if (size > limit) {
                throw new RecordingException(
                        file, "has %d bytes, at most %d are read: split or shorten it".formatted(size, limit));
            }
            return new JsonPlace(file, "", JSON.readTree(file.toFile()));
        } catch (JsonProcessingException e) {
            throw new RecordingException(file, lineOf(e), "is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new RecordingException(file, "can't be read: " + e.getMessage());
        }
    }

    private static int lineOf(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    /** The value of a field, or null where it is absent or null. */
    @Nullable
    JsonPlace optional(String field) {
        var value = json.get(field);
        return value == null || value.isNull() ? null : inside(field, value);
    }

    JsonPlace field(String field) {
        if (!json.isObject()) {
            throw problem("must be an object");
        }
        var value = optional(field);
        if (value == null) {
            throw problem("has no " + field);
        }
        return value;
    }

    List<JsonPlace> items() {
        if (!json.isArray()) {
            throw problem("must be a list");
        }
        return IntStream.range(0, json.size())
                .mapToObj(index -> new JsonPlace(file, place + "[" + index + "]", json.get(index)))
                .toList();
    }

    /** The items of a list, or what stands there alone. */
    List<JsonPlace> itemsOrSelf() {
        return json.isArray() ? items() : List.of(this);
    }

    String text() {
        if (!json.isTextual()) {
            throw problem("must be a text");
        }
        return json.textValue();
    }

    /** A finite number, also where it is written as a string. */
    double number() {
        return finite().orElseThrow(() -> problem("must be a number"));
    }

    int integer() {
        var number = number();
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw problem("must be an integer");
        }
        return (int) number;
    }

    RecordingException problem(String problem) {
        return new RecordingException(file, place.isEmpty() ? problem : place + " " + problem);
    }

    private OptionalDouble finite() {
        var number = Double.NaN;
        if (json.isNumber()) {
            number = json.doubleValue();
        } else if (json.isTextual() && json.textValue().length() <= LONGEST_NUMBER) {
            number = parsed(json.textValue());
        }
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    private static double parsed(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private JsonPlace inside(String field, JsonNode value) {
        return new JsonPlace(file, place.isEmpty() ? field : place + "." + field, value);
    }
}
