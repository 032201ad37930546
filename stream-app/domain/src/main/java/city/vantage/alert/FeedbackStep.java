package city.vantage.alert;

import city.vantage.incident.RejectedException;
import city.vantage.incident.RejectionReason;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Feedback that has met its alert.
 *
 * @param before what was said of the alert before, or null
 */
public record FeedbackStep(IncidentAlerts next, @Nullable Judgement before) {

    /**
     * @param known what is known of the incident, or null
     * @param now event time, for an incident of which nothing is known
     * @throws RejectedException where there is no such alert, or a missed one was raised after all
     */
    public static FeedbackStep of(@Nullable IncidentAlerts known, OperatorFeedback feedback, Instant now) {
        var alerts = Objects.requireNonNullElseGet(
                known, () -> IncidentAlerts.none(feedback.incidentId(), feedback.siteId(), now));
        @Nullable AlertLife life = alerts.lives().get(feedback.rule());
        var raised = life != null && life.published().isPresent();
        if (!alerts.siteId().equals(feedback.siteId()) || raised == (feedback.judgement() == Judgement.MISSED)) {
            throw new RejectedException(
                    RejectionReason.UNKNOWN_ALERT,
                    "rule %s has raised %s alert for incident %s at site %s"
                            .formatted(
                                    feedback.rule(), raised ? "an" : "no", feedback.incidentId(), feedback.siteId()));
        }
        return new FeedbackStep(
                alerts.with(feedback.rule(), feedback.judgement()),
                alerts.judgements().get(feedback.rule()));
    }
}
