package city.vantage.alert;

import city.vantage.description.Finding;
import city.vantage.description.SafetyDescription;
import city.vantage.description.Severity;
import city.vantage.incident.Place;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A description as a reason to change an alert.
 *
 * @param place of the camera, or null where it isn't known
 */
record Evidence(SafetyDescription description, @Nullable Place place) {

    Instant at() {
        return description.view().chosen().capturedAt();
    }

    /** Those of its findings that raise alerts. */
    List<Finding> alerting() {
        return description.findings().stream().filter(Finding::alert).toList();
    }

    /** The alert in the state that this makes it. */
    SafetyAlert alert(
            Finding finding,
            AlertState state,
            int change,
            Severity severity,
            Instant openedAt,
            @Nullable String reason) {
        var view = description.view();
        return new SafetyAlert(
                view.incidentId(),
                view.siteId(),
                finding.rule(),
                state,
                change,
                severity,
                finding.title(),
                text(),
                reason,
                view.phase(),
                view.cameraId(),
                place,
                openedAt,
                at());
    }

    private String text() {
        var captions = Stream.of(description.pedestrianCaption(), description.vehicleCaption())
                .filter(Objects::nonNull)
                .toList();
        return captions.isEmpty() ? Objects.requireNonNullElse(description.reason(), "") : String.join(" ", captions);
    }
}
