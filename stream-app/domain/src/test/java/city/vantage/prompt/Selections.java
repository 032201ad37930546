package city.vantage.prompt;

import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.Scene;
import city.vantage.incident.SourceOffset;
import city.vantage.incident.ViewKind;
import city.vantage.view.CameraEvidence;
import city.vantage.view.Candidate;
import city.vantage.view.ChosenFrame;
import city.vantage.view.CompositeRanking;
import city.vantage.view.Parties;
import city.vantage.view.PartyPath;
import city.vantage.view.PathPoint;
import city.vantage.view.PhaseFrame;
import city.vantage.view.PolicyVersion;
import city.vantage.view.Trigger;
import city.vantage.view.ViewSelection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Hand-made selections of one observation, and a short prompt pack. */
final class Selections {
    private Selections() {}

    static ViewSelection selection(Detection... detections) {
        return selection(Scene.seen("a", 0, Phase.ACTION, detections));
    }

    static ViewSelection ofIncident(String incidentId) {
        return selection(Scene.seen("a", 0, Phase.ACTION).of(incidentId));
    }

    static ViewSelection selection(Observation seen) {
        var parties = Parties.of(seen).stream().toList();
        var score = new CompositeRanking()
                .rank(List.of(CameraEvidence.none(seen).plus(seen)), seen.phase())
                .getFirst();
        return new ViewSelection(
                seen.incidentId(),
                seen.siteId(),
                seen.phase(),
                false,
                0,
                true,
                List.of(seen.phase()),
                Trigger.CLOSED,
                new PolicyVersion("composite", 1),
                seen.cameraId(),
                seen.viewKind(),
                new ChosenFrame(
                        seen.capturedAt(),
                        seen.frame(),
                        seen.frameSize(),
                        parties,
                        new SourceOffset("camera.observations", 0, 7)),
                parties.stream()
                        .map(party -> new PartyPath(
                                party.category(), party.trackId(), List.of(new PathPoint(0, party.box()))))
                        .toList(),
                List.of(new Candidate(score, 1)));
    }

    /** A selection of the first observation with all of them as its sequence. */
    static ViewSelection sequence(Observation... seen) {
        return selection(seen[0])
                .with(Stream.of(seen)
                        .map(each -> new PhaseFrame(
                                each.capturedAt(),
                                Objects.requireNonNull(each.frame()),
                                Parties.of(each).stream().toList()))
                        .toList());
    }

    static PromptPack pack() {
        return pack(new DrawingRules("#00ff00", "#0000ff", 1.2, 1.5));
    }

    static PromptPack pack(DrawingRules drawing) {
        return new PromptPack(
                new PackVersion("test", "1"),
                Map.of(Phase.ACTION, "The action phase."),
                Map.of(
                        ViewKind.OVERHEAD,
                        Map.of(Category.VEHICLE, "Overhead: vehicle?", Category.PEDESTRIAN, "Overhead: pedestrian?"),
                        ViewKind.VEHICLE,
                        Map.of(Category.VEHICLE, "Own view: vehicle?", Category.PEDESTRIAN, "Own view: pedestrian?")),
                List.of(Category.VEHICLE, Category.PEDESTRIAN),
                List.of(new ClosedQuestion("pedestrian.distance", "How far?", List.of("close", "near", "far"))),
                drawing,
                new GenerationLimits(256, 0, 1));
    }
}
