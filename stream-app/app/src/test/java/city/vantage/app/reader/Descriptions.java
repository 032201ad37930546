package city.vantage.app.reader;

import city.vantage.description.Attribute;
import city.vantage.description.Finding;
import city.vantage.description.Provenance;
import city.vantage.description.SafetyDescription;
import city.vantage.description.Severity;
import city.vantage.description.Status;
import city.vantage.description.Verdict;
import city.vantage.incident.FrameReference;
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
import city.vantage.view.ScorePart;
import city.vantage.view.TrafficConflict;
import city.vantage.view.Trigger;
import city.vantage.view.ViewScore;
import city.vantage.view.ViewSelection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Descriptions for tests: of one near miss, seen by two cameras. */
public final class Descriptions {
    private static final SourceOffset SOURCE = new SourceOffset("camera.observations", 2, 41);

    private Descriptions() {}

    /** The last revision of a phase, with everything that a description can say. */
    public static SafetyDescription full() {
        return of(view(Phase.JUDGEMENT, 2, true, "north"), "The pedestrian runs.", "The vehicle brakes.");
    }

    /** An early revision of the same phase. */
    public static SafetyDescription early(String cameraId, String pedestrianCaption) {
        return of(view(Phase.JUDGEMENT, 1, false, cameraId), pedestrianCaption, "The vehicle brakes.");
    }

    /** Of the last revision of an incident's phase. */
    public static SafetyDescription of(Phase phase, String pedestrianCaption) {
        return of(view(phase, 2, true, "north"), pedestrianCaption, "The vehicle brakes.");
    }

    /** Of parties that this is known of. */
    public static SafetyDescription of(TrafficConflict conflict) {
        return of(view(Phase.ACTION, 2, true, "north").with(conflict), null, null);
    }

    /** Nobody answered: no captions, no facts, no model. */
    public static SafetyDescription unanswered() {
        var view = view(Phase.WHOLE, 1, true, "north");
        return new SafetyDescription(
                view,
                Status.EXPIRED,
                "no answer within 60 s",
                null,
                null,
                List.of(),
                Verdict.UNVERIFIED,
                null,
                List.of(),
                List.of(),
                new Provenance("request-1", null, new PackVersion("vantage", "1"), SOURCE, null));
    }

    private static SafetyDescription of(ViewSelection view, @Nullable String pedestrian, @Nullable String vehicle) {
        return new SafetyDescription(
                view,
                view.finalRevision() ? Status.FINAL : Status.PRELIMINARY,
                null,
                pedestrian,
                vehicle,
                List.of(
                        new Attribute("vehicle.action", "braking", 0.914),
                        new Attribute("pedestrian.sight", null, 0.4),
                        new Attribute("pedestrian.action", "running", 1)),
                Verdict.CONFIRMED,
                Severity.HIGH,
                List.of(new Finding("running-out", Severity.HIGH, true, "A pedestrian runs into the road")),
                List.of("no detection shows a bicycle"),
                new Provenance(
                        "request-1",
                        new ModelVersion("kinematic", "geometry", "1"),
                        new PackVersion("vantage", "1"),
                        SOURCE,
                        new Timings(7, 19)));
    }

    private static ViewSelection view(Phase phase, int revision, boolean last, String cameraId) {
        var frame = new FrameReference("file:/frames/1.jpg", "0".repeat(64), 1_000);
        return new ViewSelection(
                "incident-1",
                "junction",
                phase,
                false,
                revision,
                last,
                last ? List.of(phase) : List.of(),
                last ? Trigger.CLOSED : Trigger.ALL_REPORTED,
                new PolicyVersion("composite", 1),
                cameraId,
                ViewKind.OVERHEAD,
                new ChosenFrame(
                        Instant.parse("2026-01-01T08:00:00.500Z"), frame, new FrameSize(640, 480), List.of(), SOURCE),
                List.of(),
                List.of(
                        candidate("north", ViewKind.OVERHEAD, 0.75, 12),
                        candidate("bus", ViewKind.VEHICLE, 0.25, 3),
                        candidate("mast", ViewKind.OVERHEAD, 0.2, 0)));
    }

    private static Candidate candidate(String cameraId, ViewKind kind, double score, int observations) {
        return new Candidate(
                new ViewScore(cameraId, kind, score, List.of(new ScorePart("area", score / 2, 2))), observations);
    }
}
