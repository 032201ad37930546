package city.vantage.alert;

import city.vantage.description.Finding;
import city.vantage.description.Severity;
import java.time.Instant;
import java.util.Optional;

/** Where the alert of an incident and rule has come to. Only what can happen next is a method. */
public sealed interface AlertLife {

    /** It stands: open or escalated. */
    record Standing(SafetyAlert alert) implements AlertLife {
        static Standing open(Evidence evidence, Finding finding) {
            return new Standing(evidence.alert(finding, AlertState.OPEN, 0, finding.severity(), evidence.at(), null));
        }

        Standing escalate(Evidence evidence, Finding finding) {
            return new Standing(evidence.alert(
                    finding, AlertState.ESCALATED, alert.change() + 1, finding.severity(), alert.openedAt(), null));
        }

        /** The description that raised it has been revised, and no phase gives reason for it any more. */
        Over takeBack(Evidence evidence) {
            var view = evidence.description().view();
            var reason = "revision %d of phase %s, seen by camera %s, takes it back"
                    .formatted(view.revision(), view.phase(), view.cameraId());
            var finding = new Finding(alert.rule(), alert.severity(), true, alert.title());
            return new Over(
                    evidence.alert(
                            finding,
                            AlertState.RESOLVED,
                            alert.change() + 1,
                            alert.severity(),
                            alert.openedAt(),
                            reason),
                    true);
        }

        /** Nothing has been described of the incident for long. */
        Over end(Instant at, String reason) {
            return new Over(
                    new SafetyAlert(
                            alert.incidentId(),
                            alert.siteId(),
                            alert.rule(),
                            AlertState.RESOLVED,
                            alert.change() + 1,
                            alert.severity(),
                            alert.title(),
                            alert.description(),
                            reason,
                            alert.phase(),
                            alert.cameraId(),
                            alert.place(),
                            alert.openedAt(),
                            at),
                    false);
        }

        boolean isGraverIn(Severity severity) {
            return severity.compareTo(alert.severity()) > 0;
        }
    }

    /**
     * It is resolved.
     *
     * @param takenBack by a revision; otherwise the incident is over
     */
    record Over(SafetyAlert alert, boolean takenBack) implements AlertLife {
        Standing reopen(Evidence evidence, Finding finding) {
            return new Standing(evidence.alert(
                    finding, AlertState.OPEN, alert.change() + 1, finding.severity(), alert.openedAt(), null));
        }

        /** What was taken back may be raised again; what is over only where it turns out graver than it was. */
        boolean mayReopen(Severity severity) {
            return takenBack || severity.compareTo(alert.severity()) > 0;
        }
    }

    /** Another incident's alert is about the same, so this one was not raised. */
    record Doubled(String incidentId) implements AlertLife {}

    /** The alert as it was published last. */
    default Optional<SafetyAlert> published() {
        return switch (this) {
            case Standing standing -> Optional.of(standing.alert);
            case Over over -> Optional.of(over.alert);
            case Doubled _ -> Optional.empty();
        };
    }
}
