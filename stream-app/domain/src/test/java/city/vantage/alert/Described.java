package city.vantage.alert;

import city.vantage.description.Finding;
import city.vantage.description.Provenance;
import city.vantage.description.SafetyDescription;
import city.vantage.description.Severity;
import city.vantage.description.Status;
import city.vantage.description.Verdict;
import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.FrameSize;
import city.vantage.incident.Phase;
import city.vantage.incident.SourceOffset;
import city.vantage.incident.ViewKind;
import city.vantage.prompt.PackVersion;
import city.vantage.view.ChosenFrame;
import city.vantage.view.PolicyVersion;
import city.vantage.view.Trigger;
import city.vantage.view.ViewSelection;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A description for tests, step by step: of phase ACTION, revision 0, camera c-1, at the start. */
record Described(
        String incidentId,
        String siteId,
        Phase ofPhase,
        int number,
        String cameraId,
        String trackId,
        long millis,
        Status is,
        List<Finding> findings) {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    static Described of(String incidentId) {
        return new Described(incidentId, "crossing", Phase.ACTION, 0, "c-1", "p-1", 0, Status.PRELIMINARY, List.of());
    }

    static Instant at(long millis) {
        return START.plusMillis(millis);
    }

    Described site(String site) {
        return new Described(incidentId, site, ofPhase, number, cameraId, trackId, millis, is, findings);
    }

    Described phase(Phase phase) {
        return new Described(incidentId, siteId, phase, number, cameraId, trackId, millis, is, findings);
    }

    Described revision(int revision) {
        return new Described(incidentId, siteId, ofPhase, revision, cameraId, trackId, millis, is, findings);
    }

    Described camera(String camera) {
        return new Described(incidentId, siteId, ofPhase, number, camera, trackId, millis, is, findings);
    }

    Described track(String track) {
        return new Described(incidentId, siteId, ofPhase, number, cameraId, track, millis, is, findings);
    }

    Described after(long later) {
        return new Described(incidentId, siteId, ofPhase, number, cameraId, trackId, later, is, findings);
    }

    Described status(Status status) {
        return new Described(incidentId, siteId, ofPhase, number, cameraId, trackId, millis, status, findings);
    }

    Described holding(String rule, Severity severity) {
        return with(new Finding(rule, severity, true, rule + " it is"));
    }

    Described informing(String rule) {
        return with(new Finding(rule, Severity.LOW, false, rule + " it is"));
    }

    private Described with(Finding finding) {
        var more = Stream.concat(findings.stream(), Stream.of(finding)).toList();
        return new Described(incidentId, siteId, ofPhase, number, cameraId, trackId, millis, is, more);
    }

    SafetyDescription description() {
        var source = new SourceOffset("topic", 0, 0);
        var party = new Detection(trackId, Category.PEDESTRIAN, new Box(1, 1, 9, 9), 1, "hand");
        var view = new ViewSelection(
                incidentId,
                siteId,
                ofPhase,
                false,
                number,
                false,
                List.of(),
                Trigger.DEADLINE,
                new PolicyVersion("hand", 1),
                cameraId,
                ViewKind.OVERHEAD,
                new ChosenFrame(at(millis), null, new FrameSize(100, 100), List.of(party), source),
                List.of(),
                List.of());
        return new SafetyDescription(
                view,
                is,
                null,
                "The pedestrian falls.",
                "The vehicle stops.",
                List.of(),
                Verdict.UNVERIFIED,
                null,
                findings,
                List.of(),
                new Provenance("request", null, new PackVersion("hand", "1"), source, null));
    }
}
