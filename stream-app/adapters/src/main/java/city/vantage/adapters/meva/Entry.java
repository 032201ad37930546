package city.vantage.adapters.meva;

import city.vantage.adapters.RecordingException;
import city.vantage.incident.RejectedException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A JSON object in a file of a recording, whose fields are read strictly: what is missing or of another type is a
 * {@link RecordingException} with file, line and field.
 *
 * @param line counted from 1
 */
record Entry(Path file, int line, JsonNode json) {

    String text(String field) {
        return field(field, "a text", JsonNode::isTextual).textValue();
    }

    int integer(String field) {
        return field(field, "an integer", JsonNode::canConvertToInt).intValue();
    }

    List<Entry> entries(String field) {
        return StreamSupport.stream(field(field, "a list", JsonNode::isArray).spliterator(), false)
                .map(this::inside)
                .toList();
    }

    /** The names of an object's fields. */
    Set<String> names(String field) {
        return field(field, "an object", JsonNode::isObject).properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Four numbers. */
    double[] corners(String field) {
        var array = field(field, "a list of four numbers", node -> node.isArray() && node.size() == 4);
        var corners = new double[4];
        for (var i = 0; i < corners.length; i++) {
            if (!array.get(i).isNumber()) {
                throw problem("%s must be a list of four numbers".formatted(field));
            }
            corners[i] = array.get(i).doubleValue();
        }
        return corners;
    }

    RecordingException problem(String problem) {
        return new RecordingException(file, line, problem);
    }

    RecordingException rejected(RejectedException cause) {
        return problem(
                Objects.requireNonNullElse(cause.getMessage(), cause.reason().name()));
    }

    private Entry inside(JsonNode node) {
        return new Entry(file, line, node);
    }

    private JsonNode field(String name, String kind, Predicate<JsonNode> fits) {
        var node = json.get(name);
        if (node == null) {
            throw problem("%s is missing".formatted(name));
        }
        if (!fits.test(node)) {
            throw problem("%s must be %s".formatted(name, kind));
        }
        return node;
    }
}
