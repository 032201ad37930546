package city.vantage.replay;

import city.vantage.description.Attribute;
import city.vantage.description.Provenance;
import city.vantage.description.SafetyDescription;
import city.vantage.description.Severity;
import city.vantage.description.Status;
import city.vantage.description.Verdict;
import city.vantage.incident.FrameSize;
import city.vantage.incident.Phase;
import city.vantage.incident.SourceOffset;
import city.vantage.incident.ViewKind;
import city.vantage.prompt.ModelVersion;
import city.vantage.prompt.PackVersion;
import city.vantage.prompt.Timings;
import city.vantage.view.Candidate;
import city.vantage.view.ChosenFrame;
import city.vantage.view.PolicyVersion;
import city.vantage.view.Trigger;
import city.vantage.view.ViewScore;
import city.vantage.view.ViewSelection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A final description for tests, and others that differ from it in one thing. */
record Described(
        String incidentId,
        String camera,
        double score,
        @Nullable String caption,
        Attribute attribute,
        Verdict verdict,
        @Nullable Severity severity,
        int revision,
        long offset) {
    static final Described ONE = new Described(
            "i-1",
            "north",
            0.5,
            "The pedestrian runs into the road.",
            new Attribute("pedestrian.action", "running", 0.9),
            Verdict.CONFIRMED,
            Severity.HIGH,
            2,
            41);

    Described of(String other) {
        return new Described(other, camera, score, caption, attribute, verdict, severity, revision, offset);
    }

    Described withCaption(@Nullable String other) {
        return new Described(incidentId, camera, score, other, attribute, verdict, severity, revision, offset);
    }

    Described withAttribute(@Nullable String value, double probability) {
        return new Described(
                incidentId,
                camera,
                score,
                caption,
                new Attribute("pedestrian.action", value, probability),
                verdict,
                severity,
                revision,
                offset);
    }

    Described withVerdict(Verdict other) {
        return new Described(incidentId, camera, score, caption, attribute, other, severity, revision, offset);
    }

    Described withSeverity(@Nullable Severity other) {
        return new Described(incidentId, camera, score, caption, attribute, verdict, other, revision, offset);
    }

    Described seenBy(String other, double itsScore) {
        return new Described(incidentId, other, itsScore, caption, attribute, verdict, severity, revision, offset);
    }

    Described at(int otherRevision, long otherOffset) {
        return new Described(
                incidentId, camera, score, caption, attribute, verdict, severity, otherRevision, otherOffset);
    }

    SafetyDescription description() {
        return new SafetyDescription(
                view(),
                Status.FINAL,
                null,
                caption,
                "The vehicle brakes.",
                List.of(attribute),
                verdict,
                severity,
                List.of(),
                List.of(),
                new Provenance(
                        "request-1",
                        new ModelVersion("kinematic", "geometry", "1"),
                        new PackVersion("vantage", "1"),
                        source(),
                        new Timings(offset, 19)));
    }

    private ViewSelection view() {
        return new ViewSelection(
                incidentId,
                "junction",
                Phase.ACTION,
                false,
                revision,
                true,
                List.of(Phase.ACTION),
                Trigger.CLOSED,
                new PolicyVersion("composite", 3),
                camera,
                ViewKind.OVERHEAD,
                new ChosenFrame(Instant.EPOCH, null, new FrameSize(640, 480), List.of(), source()),
                List.of(),
                List.of(new Candidate(new ViewScore(camera, ViewKind.OVERHEAD, score, List.of()), 3)));
    }

    private SourceOffset source() {
        return new SourceOffset("observations", 0, offset);
    }
}
