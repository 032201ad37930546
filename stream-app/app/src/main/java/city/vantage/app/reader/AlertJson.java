package city.vantage.app.reader;

import city.vantage.alert.SafetyAlert;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** A change of an alert as one line of JSON. */
public final class AlertJson {
    private AlertJson() {}

    public static String line(SafetyAlert alert) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("incidentId", alert.incidentId())
                .put("siteId", alert.siteId())
                .put("rule", alert.rule())
                .put("state", alert.state().name())
                .put("change", alert.change())
                .put("severity", alert.severity().name())
                .put("title", alert.title())
                .put("description", alert.description())
                .put("reason", alert.reason())
                .put("phase", DescriptionJson.phase(alert.phase()))
                .put("cameraId", alert.cameraId())
                .put("openedAt", alert.openedAt().toString())
                .put("changedAt", alert.changedAt().toString());
        var place = alert.place();
        if (place == null) {
            json.putNull("place");
        } else {
            json.putObject("place")
                    .put("name", place.name())
                    .put("latitude", place.latitude())
                    .put("longitude", place.longitude());
        }
        return json.toString();
    }
}
