package city.vantage.prompt;

import static city.vantage.incident.Scene.pedestrian;
import static city.vantage.incident.Scene.vehicle;
import static city.vantage.prompt.Selections.pack;
import static city.vantage.prompt.Selections.selection;
import static city.vantage.prompt.Selections.sequence;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.Category;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.Scene;
import city.vantage.incident.SourceOffset;
import city.vantage.incident.ViewKind;
import city.vantage.view.ChosenFrame;
import city.vantage.view.Trigger;
import city.vantage.view.ViewSelection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestIdTest {
    private static final Observation SEEN =
            Scene.seen("a", 0, Phase.ACTION, pedestrian("1", 400, 500, 100, 200), vehicle("2", 610, 600, 200, 100));

    @Test
    void isASha256ThatDependsOnWhatIsAskedOnly() {
        var id = id(pack(), SEEN);

        assertThat(id).matches("[0-9a-f]{64}").isEqualTo(id(pack(), SEEN));
    }

    @Test
    void doesNotDependOnUrgency() {
        var backfill = new PromptAssembler(pack(), "small", Priority.BACKFILL, Duration.ofSeconds(3));

        assertThat(backfill.assemble(selection(SEEN), Scene.at(0)).requestId()).isEqualTo(id(pack(), SEEN));
    }

    @Test
    void doesNotDependOnHowTheChoiceCameAbout() {
        var selection = selection(SEEN);
        var chosen = selection.chosen();
        var earlier = new ViewSelection(
                selection.incidentId(),
                selection.siteId(),
                selection.phase(),
                false,
                2,
                false,
                List.of(),
                Trigger.REVISED,
                selection.policy(),
                selection.cameraId(),
                selection.viewKind(),
                new ChosenFrame(
                        chosen.capturedAt(),
                        chosen.frame(),
                        chosen.frameSize(),
                        chosen.parties(),
                        new SourceOffset("replayed.observations", 3, 99)),
                selection.paths(),
                selection.candidates());

        var request = new PromptAssembler(pack(), "small", Priority.LIVE, null).assemble(earlier, Scene.at(0));

        assertThat(request.requestId()).isEqualTo(id(pack(), SEEN));
    }

    @Test
    void dependsOnTheModel() {
        var other = new PromptAssembler(pack(), "large", Priority.LIVE, null);

        assertThat(other.assemble(selection(SEEN), Scene.at(0)).requestId()).isNotEqualTo(id(pack(), SEEN));
    }

    @ParameterizedTest
    @MethodSource
    void dependsOnEverythingSeen(Observation changed) {
        assertThat(id(pack(), changed)).isNotEqualTo(id(pack(), SEEN));
    }

    static Stream<Observation> dependsOnEverythingSeen() {
        var walker = pedestrian("1", 400, 500, 100, 200);
        var car = vehicle("2", 610, 600, 200, 100);
        return Stream.of(
                Scene.seen("b", 0, Phase.ACTION, walker, car),
                Scene.seen("a", 1, Phase.ACTION, walker, car),
                Scene.seen("a", 0, Phase.JUDGEMENT, walker, car),
                Scene.seen("a", 0, Phase.ACTION, walker),
                Scene.seen("a", 0, Phase.ACTION, car),
                Scene.seen("a", 0, Phase.ACTION),
                Scene.seen("a", 0, Phase.ACTION, pedestrian("1", 400, 500, 100, 200.5), car),
                Scene.seenFromVehicle("a", 0, Phase.ACTION, walker, car));
    }

    @ParameterizedTest
    @MethodSource
    void dependsOnEverythingInThePack(PromptPack changed) {
        assertThat(id(changed, SEEN)).isNotEqualTo(id(pack(), SEEN));
    }

    static Stream<PromptPack> dependsOnEverythingInThePack() {
        var pack = pack();
        var question = pack.closedQuestions().getFirst();
        return Stream.of(
                with(pack, new PackVersion("test", "2")),
                with(pack, new PackVersion("other", "1")),
                with(pack, new DrawingRules("#ff0000", "#0000ff", 1.2, 1.5)),
                with(pack, new DrawingRules("#00ff00", "#0000ff", 1.3, 1.5)),
                with(pack, new DrawingRules("#00ff00", "#0000ff", 1.2, 2)),
                with(pack, new GenerationLimits(255, 0, 1)),
                with(pack, new GenerationLimits(256, 0.2, 1)),
                with(pack, new GenerationLimits(256, 0, 2)),
                naming(pack, Map.of(Phase.ACTION, "The act.")),
                wording(pack.questions(), pack.turns().reversed()),
                asking(pack),
                asking(pack, new ClosedQuestion(question.attribute(), "How near?", question.answers())),
                asking(pack, new ClosedQuestion("vehicle.distance", question.question(), question.answers())),
                asking(pack, new ClosedQuestion(question.attribute(), question.question(), List.of("near", "far"))));
    }

    /** The crop tells the scale too, but not where both lie beyond the frame. */
    @Test
    void dependsOnTheScaleOfBoxesEvenWhereTheCropIsTheSame() {
        var wide = Scene.seen("a", 0, Phase.ACTION, pedestrian("1", 5, 5, 1900, 1000));
        var enlarged = with(pack(), new DrawingRules("#00ff00", "#0000ff", 1.3, 1.5));

        assertThat(id(enlarged, wide)).isNotEqualTo(id(pack(), wide));
    }

    /** Descriptions name requests by their ids: those of yesterday have to stay what they were. */
    @Test
    void isWhatItWasBeforeRequestsSaidHowBoxesAreScaled() {
        assertThat(id(pack(), SEEN)).isEqualTo("931da15f52e984818b30de1f97a27ab5a5cf89ba3bfaec3ca75108145251d832");
    }

    @Test
    void dependsOnTheFramesOfASequence() {
        var of8 = new PromptAssembler(
                pack(new DrawingRules("#00ff00", "#0000ff", 1.2, 1.5, 0, 8)), "small", Priority.LIVE, null);
        var later = Scene.seen("a", 100, Phase.ACTION, pedestrian("1", 410, 500, 100, 200));
        var moved = Scene.seen("a", 100, Phase.ACTION, pedestrian("1", 411, 500, 100, 200));
        var latest = Scene.seen("a", 200, Phase.ACTION, pedestrian("1", 410, 500, 100, 200));

        assertThat(Stream.of(
                                selection(SEEN),
                                sequence(SEEN, later),
                                sequence(SEEN, moved),
                                sequence(SEEN, latest),
                                sequence(SEEN, later, latest))
                        .map(view -> of8.assemble(view, Scene.at(0)).requestId()))
                .doesNotHaveDuplicates()
                .startsWith(id(pack(), SEEN));
    }

    @Test
    void doesNotDependOnFramesThatAreNotShown() {
        var of1 = new PromptAssembler(pack(), "small", Priority.LIVE, null);
        var later = Scene.seen("a", 100, Phase.ACTION, pedestrian("1", 410, 500, 100, 200));

        assertThat(of1.assemble(sequence(SEEN, later), Scene.at(0)).requestId()).isEqualTo(id(pack(), SEEN));
    }

    @Test
    void dependsOnWhichPartyAQuestionIsAbout() {
        var words = Map.of(Category.VEHICLE, "What?", Category.PEDESTRIAN, "What?");
        var sameWords = Map.of(ViewKind.OVERHEAD, words, ViewKind.VEHICLE, words);
        var one = wording(sameWords, List.of(Category.VEHICLE, Category.PEDESTRIAN));
        var other = wording(sameWords, List.of(Category.PEDESTRIAN, Category.VEHICLE));

        assertThat(id(one, SEEN)).isNotEqualTo(id(other, SEEN));
    }

    private static String id(PromptPack pack, Observation seen) {
        return new PromptAssembler(pack, "small", Priority.LIVE, null)
                .assemble(selection(seen), Scene.at(0))
                .requestId();
    }

    private static PromptPack with(PromptPack pack, Record part) {
        return new PromptPack(
                part instanceof PackVersion version ? version : pack.version(),
                pack.phases(),
                pack.questions(),
                pack.turns(),
                pack.closedQuestions(),
                part instanceof DrawingRules drawing ? drawing : pack.drawing(),
                part instanceof GenerationLimits limits ? limits : pack.limits());
    }

    private static PromptPack naming(PromptPack pack, Map<Phase, String> phases) {
        return new PromptPack(
                pack.version(),
                phases,
                pack.questions(),
                pack.turns(),
                pack.closedQuestions(),
                pack.drawing(),
                pack.limits());
    }

    private static PromptPack asking(PromptPack pack, ClosedQuestion... questions) {
        return new PromptPack(
                pack.version(),
                pack.phases(),
                pack.questions(),
                pack.turns(),
                List.of(questions),
                pack.drawing(),
                pack.limits());
    }

    private static PromptPack wording(Map<ViewKind, Map<Category, String>> questions, List<Category> turns) {
        var pack = pack();
        return new PromptPack(
                pack.version(), pack.phases(), questions, turns, pack.closedQuestions(), pack.drawing(), pack.limits());
    }
}
