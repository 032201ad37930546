package city.vantage.evaluation.submission;

import city.vantage.incident.Phase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A value in a JSON file, which knows its place so that a problem can name it.
 *
 * @param place such as {@code [2].event_phase[0].labels}, empty for the whole file
 */
record Node(Path file, String place, JsonNode json) {
    private static final long SIZE_LIMIT = 512L << 20;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // A scenario that comes twice would silently lose its first captions.
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Map<String, Phase> PHASES = Map.of(
            "0", Phase.PRE_RECOGNITION,
            "1", Phase.RECOGNITION,
            "2", Phase.JUDGEMENT,
            "3", Phase.ACTION,
            "4", Phase.AVOIDANCE,
            "prerecognition", Phase.PRE_RECOGNITION,
            "recognition", Phase.RECOGNITION,
            "judgement", Phase.JUDGEMENT,
            "action", Phase.ACTION,
            "avoidance", Phase.AVOIDANCE);

    static Node read(Path file) throws IOException {
        var size = Files.size(file);
        if (size > SIZE_LIMIT) {
            throw new SubmissionException(
                    file, "", "has %d bytes, at most %d are read: split it".formatted(size, SIZE_LIMIT));
        }
        try {
            return new Node(file, "", JSON.readTree(file.toFile()));
        } catch (JsonProcessingException e) {
            var location = e.getLocation();
            throw new SubmissionException(
                    file,
                    location == null
                            ? ""
                            : "line %d, column %d".formatted(location.getLineNr(), location.getColumnNr()),
                    "is no JSON: " + e.getOriginalMessage());
        }
    }

    Optional<Node> optional(String field) {
        var value = json.get(field);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(inside(field, value));
    }

    Node field(String field) {
        if (!json.isObject()) {
            throw problem("must be an object");
        }
        return optional(field).orElseThrow(() -> problem("has no " + field));
    }

    List<Node> fields() {
        return json.properties().stream()
                .map(field -> inside(field.getKey(), field.getValue()))
                .toList();
    }

    List<Node> items() {
        if (!json.isArray()) {
            throw problem("must be a list");
        }
        return IntStream.range(0, json.size())
                .mapToObj(index -> new Node(file, place + "[" + index + "]", json.get(index)))
                .toList();
    }

    /** The items of a list, or what stands there alone. */
    List<Node> itemsOrSelf() {
        return json.isArray() ? items() : List.of(this);
    }

    String text() {
        if (!json.isTextual()) {
            throw problem("must be a text");
        }
        return json.textValue();
    }

    double probability() {
        if (!json.isNumber() || !(json.doubleValue() >= 0 && json.doubleValue() <= 1)) {
            throw problem("must be a number from 0 to 1");
        }
        return json.doubleValue();
    }

    /** The phase that a label, or the first of several, names by its number or word. */
    Phase phase() {
        var label = itemsOrSelf().stream().findFirst().orElseThrow(() -> problem("is empty"));
        var phase = PHASES.get(label.json.asText().toLowerCase(Locale.ROOT).replaceAll("[-_ ]", ""));
        if (phase == null) {
            throw label.problem("must be 0 to 4, or prerecognition, recognition, judgement, action or avoidance");
        }
        return phase;
    }

    SubmissionException problem(String problem) {
        return new SubmissionException(file, place, problem);
    }

    private Node inside(String field, JsonNode value) {
        return new Node(file, place.isEmpty() ? field : place + "." + field, value);
    }
}
