package city.vantage.worker.kinematic;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.FrameSize;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import city.vantage.prompt.Answer;
import city.vantage.prompt.ClosedQuestion;
import city.vantage.prompt.GenerationLimits;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.Likelihoods;
import city.vantage.prompt.Mark;
import city.vantage.prompt.PackVersion;
import city.vantage.prompt.Priority;
import city.vantage.prompt.Turn;
import city.vantage.view.PartyPath;
import city.vantage.view.PathPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Hand-made requests in frames of 1920 x 1080, with a point every 250 ms; the mark is the last point's box. */
final class Request {
    static final FrameSize FRAME = new FrameSize(1920, 1080);

    /** Questions in the words of the WTS data set, and one that no box can answer. */
    static final List<ClosedQuestion> QUESTIONS = List.of(
            question(
                    "pedestrian.action",
                    "standing still",
                    "going straight ahead",
                    "walking slowly",
                    "crossing",
                    "rushing out"),
            question(
                    "pedestrian.position",
                    "directly in front",
                    "diagonally to the left in front",
                    "diagonally to the right in front",
                    "on the left",
                    "on the right",
                    "behind",
                    "behind on the left",
                    "behind on the right"),
            question(
                    "pedestrian.orientation",
                    "the same direction",
                    "the opposite direction",
                    "perpendicular to the left",
                    "perpendicular to the right"),
            question("pedestrian.distance", "close", "near", "far"),
            question("pedestrian.speed", "stopped", "slow", "brisk", "running"),
            question("pedestrian.visible-to-vehicle", "visible", "not visible"),
            question("vehicle.position", "in front", "behind", "on the left side", "on the right side"),
            question("vehicle.action", "stopped", "going straight ahead", "turning left", "turning right"),
            question("vehicle.speed", "0 km/h", "10 km/h", "20 km/h"),
            question("environment.weather", "clear", "rainy"));

    private final ViewKind viewKind;
    private final List<PartyPath> paths = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    private Request(ViewKind viewKind) {
        this.viewKind = viewKind;
    }

    static Request overhead() {
        return new Request(ViewKind.OVERHEAD);
    }

    static Request fromVehicle() {
        return new Request(ViewKind.VEHICLE);
    }

    Request pedestrian(int points, IntFunction<Box> boxes) {
        return party(Category.PEDESTRIAN, points, boxes);
    }

    Request vehicle(int points, IntFunction<Box> boxes) {
        return party(Category.VEHICLE, points, boxes);
    }

    Answer.Given described() {
        return KinematicDescriber.describe(of(viewKind, FRAME, marks, paths, QUESTIONS));
    }

    String pedestrianText() {
        return described().texts().getLast().text();
    }

    String vehicleText() {
        return described().texts().getFirst().text();
    }

    /** The most likely answer about an attribute, or empty where the describer gives none. */
    Optional<String> answer(String attribute) {
        return described().likelihoods().stream()
                .filter(likelihoods -> likelihoods.attribute().equals(attribute))
                .map(Likelihoods::best)
                .map(best -> best.answer())
                .findFirst();
    }

    static InferenceRequest of(
            ViewKind viewKind,
            FrameSize frame,
            List<Mark> marks,
            List<PartyPath> paths,
            List<ClosedQuestion> questions) {
        return new InferenceRequest(
                "0".repeat(64),
                "i-1",
                Phase.ACTION,
                "a",
                viewKind,
                frame,
                List.of(),
                marks,
                null,
                null,
                InferenceRequest.STANDARD_LOCAL_BOX_SCALE,
                paths,
                List.of(new Turn(Category.VEHICLE, "The vehicle?"), new Turn(Category.PEDESTRIAN, "The pedestrian?")),
                questions,
                new GenerationLimits(64, 0, 1),
                new PackVersion("test", "1"),
                "none",
                Priority.LIVE,
                null);
    }

    static ClosedQuestion question(String attribute, String... answers) {
        return new ClosedQuestion(attribute, attribute + "?", List.of(answers));
    }

    private Request party(Category party, int points, IntFunction<Box> boxes) {
        paths.add(new PartyPath(
                party,
                party.name(),
                IntStream.range(0, points)
                        .mapToObj(i -> new PathPoint(i * 250L, boxes.apply(i)))
                        .toList()));
        marks.add(new Mark(party, boxes.apply(points - 1), "#ffffff"));
        return this;
    }
}
