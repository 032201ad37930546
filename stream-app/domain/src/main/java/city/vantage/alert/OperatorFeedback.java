package city.vantage.alert;

import city.vantage.incident.Identifier;
import city.vantage.incident.RejectedException;
import city.vantage.incident.RejectionReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says of an alert. The last word on an alert counts.
 *
 * @param note in the operator's words, at most {@value #LONGEST_NOTE} characters, or null
 */
public record OperatorFeedback(
        String incidentId,
        String siteId,
        String rule,
        Judgement judgement,
        Instant givenAt,
        @Nullable String note) {
    public static final int LONGEST_NOTE = 500;

    public OperatorFeedback {
        Identifier.check("incidentId", incidentId);
        Identifier.check("siteId", siteId);
        Identifier.check("rule", rule);
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new RejectedException(
                    RejectionReason.OVER_LIMIT, "the note has more than %d characters".formatted(LONGEST_NOTE));
        }
    }
}
