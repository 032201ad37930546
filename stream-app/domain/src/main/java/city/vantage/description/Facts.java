package city.vantage.description;

import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import city.vantage.motion.Geometry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rules may ask of a description.
 *
 * @param viewScore of the chosen camera
 * @param finalRevision whether no further revision follows
 * @param attributes by name; one that was not asked for is absent
 */
public record Facts(
        String incidentId,
        String siteId,
        Phase phase,
        int revision,
        boolean finalRevision,
        Status status,
        ViewKind viewKind,
        String cameraId,
        double viewScore,
        Geometry geometry,
        Map<String, Attribute> attributes,
        @Nullable String pedestrianCaption,
        @Nullable String vehicleCaption,
        Verdict verdict,
        List<String> flags) {
    public Facts {
        attributes = Map.copyOf(attributes);
        flags = List.copyOf(flags);
    }

    public static Facts of(SafetyDescription description) {
        var view = description.view();
        var attributes = new LinkedHashMap<String, Attribute>();
        description.attributes().forEach(attribute -> attributes.put(attribute.name(), attribute));
        return new Facts(
                view.incidentId(),
                view.siteId(),
                view.phase(),
                view.revision(),
                view.finalRevision(),
                description.status(),
                view.viewKind(),
                view.cameraId(),
                view.score(),
                Geometry.of(view),
                attributes,
                description.pedestrianCaption(),
                description.vehicleCaption(),
                description.verdict(),
                description.flags());
    }
}
