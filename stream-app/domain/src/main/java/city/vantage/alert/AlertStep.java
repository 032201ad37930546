package city.vantage.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a description or the passing of time.
 *
 * @param next what is kept of the incident, or null for nothing
 * @param changes to publish, in order
 * @param recent to compare later alerts with
 * @param takenBack rules whose alert no longer stands in the way of others
 * @param doubled rules whose alert was not raised, because another incident's says the same
 */
public record AlertStep(
        @Nullable IncidentAlerts next,
        List<SafetyAlert> changes,
        List<RecentAlert> recent,
        List<String> takenBack,
        List<String> doubled) {
    public AlertStep {
        changes = List.copyOf(changes);
        recent = List.copyOf(recent);
        takenBack = List.copyOf(takenBack);
        doubled = List.copyOf(doubled);
    }
}
