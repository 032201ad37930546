package city.vantage.testing.guarantee;

import city.vantage.description.SafetyDescription;
import city.vantage.description.Status;
import city.vantage.incident.IncidentPhase;
import city.vantage.incident.SourceOffset;
import city.vantage.view.Candidate;
import java.time.Instant;

/**
 * What is kept of a description that became visible.
 *
 * @param observations that the revision accounts for
 * @param at where it stands
 * @param captured when its frame was taken
 * @param visible when a subscriber saw it
 */
public record Seen(
        IncidentPhase phase,
        int revision,
        boolean last,
        Status status,
        int observations,
        SourceOffset at,
        Instant captured,
        Instant visible) {
    static Seen of(SafetyDescription description, SourceOffset at, Instant visible) {
        var view = description.view();
        return new Seen(
                new IncidentPhase(view.incidentId(), view.phase()),
                view.revision(),
                view.finalRevision(),
                description.status(),
                view.candidates().stream().mapToInt(Candidate::observations).sum(),
                at,
                view.chosen().capturedAt(),
                visible);
    }
}
