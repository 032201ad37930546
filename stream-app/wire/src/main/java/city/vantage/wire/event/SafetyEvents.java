package city.vantage.wire.event;

import city.vantage.alert.SafetyAlert;
import city.vantage.description.SafetyDescription;

/** What Vantage publishes, as events. Nothing but the record itself enters an id, so a replay gives the same. */
public record SafetyEvents(String source) {
    public static final String DESCRIPTION = "city.vantage.safety.description";
    public static final String ALERT = "city.vantage.safety.alert";

    /** One event for each incident, phase and revision. */
    public CloudEvent of(SafetyDescription description) {
        var view = description.view();
        return new CloudEvent(
                "description/%s/%s/%d".formatted(view.incidentId(), view.phase().name(), view.revision()),
                source,
                DESCRIPTION,
                view.chosen().capturedAt(),
                view.incidentId());
    }

    /** One event for each change of an alert, of which there is one for each incident and rule. */
    public CloudEvent of(SafetyAlert alert) {
        return new CloudEvent(
                "alert/%s/%s/%d".formatted(alert.incidentId(), alert.rule(), alert.change()),
                source,
                ALERT,
                alert.changedAt(),
                alert.incidentId());
    }
}
