package city.vantage.description;

import city.vantage.view.ViewSelection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The structured description of one incident, phase and revision.
 *
 * @param view the choice of camera that was described, with its reasons
 * @param reason why there are no captions, or null where there are
 * @param severity null where it can't be told
 * @param flags what about the description is doubtful
 */
public record SafetyDescription(
        ViewSelection view,
        Status status,
        @Nullable String reason,
        @Nullable String pedestrianCaption,
        @Nullable String vehicleCaption,
        List<Attribute> attributes,
        Verdict verdict,
        @Nullable Severity severity,
        List<String> flags,
        Provenance provenance) {
    public SafetyDescription {
        attributes = List.copyOf(attributes);
        flags = List.copyOf(flags);
    }
}
