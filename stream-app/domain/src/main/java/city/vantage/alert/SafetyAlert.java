package city.vantage.alert;

import city.vantage.description.Severity;
import city.vantage.incident.Phase;
import city.vantage.incident.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change in the life of an alert. There is one alert for each incident and rule.
 *
 * @param change counts from 0 within the alert
 * @param severity the gravest so far
 * @param title what the rule means, in one line
 * @param description what happened, as it was described
 * @param reason why it was resolved; null where it wasn't
 * @param phase the phase whose description made the change, or the last one did
 * @param cameraId the camera that was described
 * @param place where that camera stands, as far as the camera registry knows
 * @param openedAt when the frame was taken whose description raised it
 * @param changedAt the same for this change
 */
public record SafetyAlert(
        String incidentId,
        String siteId,
        String rule,
        AlertState state,
        int change,
        Severity severity,
        String title,
        String description,
        @Nullable String reason,
        Phase phase,
        String cameraId,
        @Nullable Place place,
        Instant openedAt,
        Instant changedAt) {}
