package city.vantage.app.reader;

import city.vantage.alert.SafetyAlert;
import city.vantage.incident.Phase;
import java.util.Locale;

/** A change of an alert as a few lines for a terminal. */
public final class AlertText {
    private AlertText() {}

    public static String block(SafetyAlert alert) {
        var place = alert.place() == null ? "" : " (%s)".formatted(alert.place().name());
        var lines = new StringBuilder("!! %s · %s · %s · %s at %s%s%n"
                .formatted(
                        word(alert.state()),
                        word(alert.severity()),
                        alert.rule(),
                        alert.incidentId(),
                        alert.siteId(),
                        place));
        lines.append("   %s%n".formatted(alert.title()));
        if (alert.reason() != null) {
            lines.append("   because %s%n".formatted(alert.reason()));
        }
        lines.append("   %s, camera %s, at %s%n"
                .formatted(
                        alert.phase() == Phase.WHOLE ? "whole incident" : "phase " + word(alert.phase()),
                        alert.cameraId(),
                        alert.changedAt()));
        return lines.toString();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
