package city.vantage.worker.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.vantage.incident.Category;
import city.vantage.prompt.ClosedQuestion;
import city.vantage.prompt.Turn;
import city.vantage.vision.model.ModelFolder;
import city.vantage.vision.text.Message;
import city.vantage.vision.text.PictureGrid;
import city.vantage.vision.text.Segment;
import city.vantage.vision.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the engine continues from is, taken together, the conversation as the model's own template writes it. */
class PromptPlannerTest {
    private static final List<PictureGrid> TWO = List.of(PictureGrid.SINGLE, PictureGrid.SINGLE);
    private static final List<Turn> TURNS =
            List.of(new Turn(Category.VEHICLE, "The vehicle ?"), new Turn(Category.PEDESTRIAN, "The pedestrian ?"));
    private static final List<ClosedQuestion> QUESTIONS =
            List.of(new ClosedQuestion("weather", "What weather ?", List.of("clear", "very clear", "rainy")));

    @TempDir
    Path folder;

    private ModelFolder model;
    private Tokenizer tokenizer;
    private PromptPlan plan;

    @BeforeEach
    void plan() throws IOException {
        var settings = TinyModel.in(folder);
        model = ModelFolder.open(folder, settings.precision());
        tokenizer = model.openTokenizer();
        plan = planner().plan(TURNS, QUESTIONS, TWO);
    }

    @AfterEach
    void close() {
        tokenizer.close();
    }

    @Test
    void theFirstTurnIsTheConversationsOpening() {
        assertThat(places(plan.prefix(), plan.turns().getFirst()))
                .isEqualTo(places(encoded(true, Message.user(2, "The vehicle ?"))));
    }

    @Test
    void theSecondTurnContinuesAfterTheFirstAnswer() {
        assertThat(places(
                        plan.prefix(),
                        plan.turns().getFirst(),
                        ids("very rainy ."),
                        plan.turns().getLast()))
                .isEqualTo(places(encoded(
                        true,
                        Message.user(2, "The vehicle ?"),
                        Message.assistant("very rainy ."),
                        Message.user(0, "The pedestrian ?"))));
        assertThat(plan.turns().getLast()[0])
                .as("the token that ends the answer before")
                .isEqualTo(2);
    }

    @Test
    void aClosedQuestionsAnswersEndWithTheTokenThatEndsAnswers() {
        var choice = plan.choices().getFirst();

        assertThat(places(plan.prefix(), choice.prompt()))
                .isEqualTo(places(encoded(true, Message.user(2, "What weather ?"))));
        assertThat(choice.answers()).hasSize(3);
        assertThat(choice.answers().get(0)).containsExactly(ids("clear</s>"));
        assertThat(choice.answers().get(1)).containsExactly(ids("very clear</s>"));
        assertThat(choice.answers().get(2)).containsExactly(ids("rainy</s>"));
    }

    @Test
    void allPicturesAreInThePrefix() {
        assertThat(plan.prefix())
                .filteredOn(segment -> segment instanceof Segment.Image)
                .hasSize(2);
    }

    @Test
    void tilesOfOnePictureAreNamedByThePicture() {
        var run = TokenRun.of(List.of(
                new Segment.Image(0, 4),
                new Segment.Text(new long[] {7}),
                new Segment.Image(1, 4),
                new Segment.Image(2, 4)));

        assertThat(run.segments(List.of(0, 0, 1)))
                .filteredOn(segment -> segment instanceof Segment.Image)
                .containsExactly(new Segment.Image(0, 4), new Segment.Image(0, 4), new Segment.Image(1, 4));
    }

    @Test
    void aRequestThatAsksNothingIsRefused() {
        assertThatThrownBy(() -> planner().plan(List.of(), List.of(), TWO)).hasMessageContaining("asks nothing");
    }

    private PromptPlanner planner() {
        return new PromptPlanner(model.promptEncoder(tokenizer), model.stops());
    }

    private List<Segment> encoded(boolean answerFollows, Message... messages) {
        return model.promptEncoder(tokenizer).encode(List.of(messages), TWO, answerFollows);
    }

    private long[] ids(String text) {
        return tokenizer.encode(text, false);
    }

    private static List<TokenRun.Place> places(List<Segment> segments, long[]... more) {
        var all = new ArrayList<>(segments);
        for (var ids : more) {
            all.add(new Segment.Text(ids));
        }
        return TokenRun.of(all).places();
    }
}
