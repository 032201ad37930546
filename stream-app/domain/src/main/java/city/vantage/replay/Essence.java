package city.vantage.replay;

import city.vantage.description.Provenance;
import city.vantage.description.SafetyDescription;
import city.vantage.incident.SourceOffset;
import city.vantage.view.ViewSelection;

/**
 * What of a description has to be the same each time that it is made of the same observations: all but Kafka offsets, how
 * long it took, and the number of revisions before, which depends on the order of arrival.
 */
public final class Essence {
    private static final SourceOffset NOWHERE = new SourceOffset("", 0, 0);

    private Essence() {}

    /** The description with the rest blanked out. */
    public static SafetyDescription of(SafetyDescription description) {
        var from = description.provenance();
        return new SafetyDescription(
                of(description.view()),
                description.status(),
                description.reason(),
                description.pedestrianCaption(),
                description.vehicleCaption(),
                description.attributes(),
                description.verdict(),
                description.severity(),
                description.findings(),
                description.flags(),
                new Provenance(from.requestId(), from.model(), from.pack(), NOWHERE, null));
    }

    static ViewSelection of(ViewSelection view) {
        var chosen = view.chosen();
        return new ViewSelection(
                view.incidentId(),
                view.siteId(),
                view.phase(),
                view.phaseEstimated(),
                0,
                view.finalRevision(),
                view.finalPhases(),
                view.trigger(),
                view.policy(),
                view.cameraId(),
                view.viewKind(),
                chosen.from(NOWHERE),
                view.paths(),
                view.candidates(),
                view.conflict(),
                view.sequence());
    }
}
