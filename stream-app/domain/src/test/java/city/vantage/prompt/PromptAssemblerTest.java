package city.vantage.prompt;

import static city.vantage.incident.Scene.pedestrian;
import static city.vantage.incident.Scene.vehicle;
import static city.vantage.prompt.Selections.pack;
import static city.vantage.prompt.Selections.selection;
import static city.vantage.prompt.Selections.sequence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.Scene;
import city.vantage.incident.ViewKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromptAssemblerTest {
    private final PromptAssembler assembler = new PromptAssembler(pack(), "small", Priority.LIVE, null);

    @Test
    void cropsTheSquareAroundTheEnlargedBoxes() {
        // Enlarged by 1.2 about their centres: 390..510 x 480..720 and 590..830 x 590..710. Their union is 440 x 240
        // about (610, 600); the square's side is 1.5 x 440 = 660.
        var request = assembler.assemble(
                selection(pedestrian("1", 400, 500, 100, 200), vehicle("2", 610, 600, 200, 100)), Scene.at(0));

        assertThat(request.crop()).isEqualTo(new Box(280, 270, 660, 660));
    }

    @Test
    void cropsAroundThePartOfAnEnlargedBoxThatLiesInTheFrame() {
        // Enlarged to -10..110 x 480..720, of which 0..110 lies in the frame: centre (55, 600), side 1.5 x 240 = 360.
        var request = assembler.assemble(selection(pedestrian("1", 0, 500, 100, 200)), Scene.at(0));

        assertThat(request.crop()).isEqualTo(new Box(0, 420, 235, 360));
    }

    @Test
    void takesTheWholeFrameWhereNoPartyIsInView() {
        var request = assembler.assemble(selection(), Scene.at(0));

        assertThat(request.crop()).isNull();
        assertThat(request.marks()).isEmpty();
    }

    @Test
    void marksThePartiesInTheirColoursWithTheirRawBoxes() {
        var request = assembler.assemble(
                selection(pedestrian("1", 400, 500, 100, 200), vehicle("2", 610, 600, 200, 100)), Scene.at(0));

        assertThat(request.marks())
                .containsExactly(
                        new Mark(Category.PEDESTRIAN, new Box(400, 500, 100, 200), "#00ff00"),
                        new Mark(Category.VEHICLE, new Box(610, 600, 200, 100), "#0000ff"));
    }

    @Test
    void asksTheVehicleFirstWithThePhaseBeforeTheQuestion() {
        var request = assembler.assemble(selection(pedestrian("1", 400, 500, 100, 200)), Scene.at(0));

        assertThat(request.turns())
                .containsExactly(
                        new Turn(Category.VEHICLE, "The action phase. Overhead: vehicle?"),
                        new Turn(Category.PEDESTRIAN, "The action phase. Overhead: pedestrian?"));
    }

    @Test
    void asksInTheWordsOfTheViewThatWasChosen() {
        var seen = Scene.seenFromVehicle("dash", 0, Phase.WHOLE, pedestrian("1", 400, 500, 100, 200));

        assertThat(assembler.assemble(selection(seen), Scene.at(0)).turns())
                .extracting(Turn::question)
                .containsExactly("Own view: vehicle?", "Own view: pedestrian?");
    }

    @Test
    void showsSeveralFramesToAModelThatLooksAtSeveralEachWithItsOwnBoxes() {
        var drawing = new DrawingRules("#00ff00", "#0000ff", 1.2, 1.5, 2, 8);
        var of8 = new PromptAssembler(pack(drawing), "small", Priority.LIVE, null);
        var first = Scene.seen("a", 0, Phase.ACTION, pedestrian("1", 400, 500, 100, 200));
        var second = Scene.seen("a", 100, Phase.ACTION, pedestrian("1", 900, 500, 100, 200));

        var request = of8.assemble(sequence(first, second), Scene.at(0));

        var marks = List.of(new Mark(Category.PEDESTRIAN, new Box(900, 500, 100, 200), "#00ff00"));
        assertThat(request.sequence()).extracting(ShownFrame::frame).containsExactly(first.frame(), second.frame());
        assertThat(request.sequence().getLast())
                .isEqualTo(new ShownFrame(
                        Objects.requireNonNull(second.frame()),
                        marks,
                        drawing.crop(marks, second.frameSize()),
                        drawing.closeUp(marks, second.frameSize())));
        assertThat(request.showing(List.of()))
                .usingRecursiveComparison()
                .ignoringFields("requestId")
                .isEqualTo(of8.assemble(selection(first), Scene.at(0)));
    }

    @Test
    void showsAtMostAsManyFramesAsTheModelLooksAt() {
        var of2 = new PromptAssembler(
                pack(new DrawingRules("#00ff00", "#0000ff", 1.2, 1.5, 0, 2)), "small", Priority.LIVE, null);
        var frames = IntStream.range(0, 5)
                .mapToObj(i -> Scene.seen("a", i * 100L, Phase.ACTION, pedestrian("1", 400, 500, 100, 200)))
                .toArray(Observation[]::new);

        assertThat(of2.assemble(sequence(frames), Scene.at(0)).sequence())
                .extracting(ShownFrame::frame)
                .containsExactly(frames[0].frame(), frames[4].frame());
        assertThat(assembler.assemble(sequence(frames), Scene.at(0)).sequence()).isEmpty();
    }

    @Test
    void countsTheDeadlineFromTheChoiceOfTheView() {
        var hurried = new PromptAssembler(pack(), "small", Priority.LIVE, Duration.ofSeconds(30));

        assertThat(hurried.assemble(selection(), Scene.at(0)).deadline()).isEqualTo(Scene.at(30_000));
        assertThat(assembler.assemble(selection(), Scene.at(0)).deadline()).isNull();
    }

    @Test
    void refusesAPackWithoutAQuestionForAView() {
        var questions = Map.of(ViewKind.OVERHEAD, Map.of(Category.VEHICLE, "?"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PromptPack(
                        pack().version(),
                        Map.of(),
                        questions,
                        List.of(Category.VEHICLE),
                        List.of(),
                        pack().drawing(),
                        pack().limits()))
                .withMessageContaining("VEHICLE view");
    }
}
