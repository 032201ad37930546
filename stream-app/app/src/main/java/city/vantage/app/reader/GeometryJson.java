package city.vantage.app.reader;

import city.vantage.motion.Geometry;
import city.vantage.view.TrafficConflict;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** What boxes say, as JSON: what they can't tell is null. */
final class GeometryJson {
    private static final Geometry NOTHING =
            new Geometry(false, false, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private GeometryJson() {}

    static ObjectNode write(Geometry geometry) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("pedestrianShown", geometry.pedestrianShown())
                .put("vehicleShown", geometry.vehicleShown())
                .put("gap", known(geometry.gap()))
                .put("smallestGap", known(geometry.smallestGap()))
                .put("closing", known(geometry.closing()))
                .put("secondsToContact", known(geometry.secondsToContact()))
                .put("pedestrianSpeed", known(geometry.pedestrianSpeed()))
                .put("vehicleSpeed", known(geometry.vehicleSpeed()));
        json.putObject("conflict")
                .put("probability", known(geometry.conflict().probability()))
                .put("secondsToCollision", known(geometry.conflict().secondsToCollision()));
        return json;
    }

    /** Lines from before geometry was written say nothing of it. */
    static Geometry read(JsonNode json) {
        return json.isMissingNode()
                ? NOTHING
                : new Geometry(
                        json.path("pedestrianShown").asBoolean(),
                        json.path("vehicleShown").asBoolean(),
                        number(json, "gap"),
                        number(json, "smallestGap"),
                        number(json, "closing"),
                        number(json, "secondsToContact"),
                        number(json, "pedestrianSpeed"),
                        number(json, "vehicleSpeed"),
                        conflict(json.path("conflict")));
    }

    private static TrafficConflict conflict(JsonNode json) {
        return new TrafficConflict(number(json, "probability"), number(json, "secondsToCollision"));
    }

    private static double number(JsonNode json, String field) {
        return json.path(field).asDouble(Double.NaN);
    }

    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
