package city.vantage.app.reader;

import city.vantage.description.Attribute;
import city.vantage.description.Facts;
import city.vantage.description.Status;
import city.vantage.description.Verdict;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what rules may ask from a description that {@link DescriptionJson} wrote. */
public final class RecordedFacts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordedFacts() {}

    /** @throws IllegalArgumentException where the line is no description; the message says why */
    public static Facts of(String line) {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is no JSON", e);
        }
        var view = json.path("view");
        return new Facts(
                text(json, "incidentId"),
                text(json, "siteId"),
                json.path("phase").isTextual() ? constant(json, "phase", Phase.class) : Phase.WHOLE,
                json.path("revision").asInt(),
                json.path("finalRevision").asBoolean(),
                constant(json, "status", Status.class),
                constant(view, "viewKind", ViewKind.class),
                text(view, "cameraId"),
                view.path("score").asDouble(Double.NaN),
                GeometryJson.read(json.path("geometry")),
                attributes(json.path("attributes")),
                optional(json.path("pedestrian"), "caption"),
                optional(json.path("vehicle"), "caption"),
                constant(json, "verdict", Verdict.class),
                json.path("flags").valueStream().map(JsonNode::asText).toList());
    }

    private static Map<String, Attribute> attributes(JsonNode json) {
        var attributes = new HashMap<String, Attribute>();
        json.propertyStream()
                .forEach(entry -> attributes.put(
                        entry.getKey(),
                        new Attribute(
                                entry.getKey(),
                                optional(entry.getValue(), "value"),
                                entry.getValue().path("probability").asDouble(0))));
        return attributes;
    }

    private static String text(JsonNode json, String field) {
        var text = optional(json, field);
        if (text == null) {
            throw new IllegalArgumentException("it has no " + field);
        }
        return text;
    }

    private static @Nullable String optional(JsonNode json, String field) {
        return json.path(field).textValue();
    }

    private static <E extends Enum<E>> E constant(JsonNode json, String field, Class<E> type) {
        var text = text(json, field);
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("its %s is %s".formatted(field, text), e);
        }
    }
}
