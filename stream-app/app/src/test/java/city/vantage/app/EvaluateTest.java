package city.vantage.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {
    private static final String WAITS = "A boy in a red coat waits on the kerb and looks to the left side of the road.";
    private static final String DRIVES =
            "The van goes straight ahead at 20 km/h on a wet and level road without lights.";

    @TempDir
    private Path folder = Path.of("");

    private Path truth = Path.of("");

    @BeforeEach
    void writeTruth() throws IOException {
        truth = folder.resolve("truth");
        write("truth/annotations/caption/val/one/overhead_view/one_caption.json", """
                {"overhead_videos": ["one_1.mp4"], "event_phase": [
                  {"labels": ["3"], "caption_pedestrian": "%s", "caption_vehicle": "%s",
                   "start_time": "0", "end_time": "2"}]}""".formatted(WAITS, DRIVES));
        write("truth/annotations/vqa/val/one/overhead_view/one.json", """
                [{"overhead_videos": ["one_1.mp4"], "event_phase": [{"labels": ["action"], "start_time": "0",
                  "end_time": "2", "conversations": [
                    {"question": "Is it wet?", "a": "Yes", "b": "No", "correct": "a"},
                    {"question": "Who waits?", "a": "A man", "b": "A boy", "correct": "b"}]}]}]""");
    }

    @Test
    void theTruthItselfScores100() throws IOException {
        var run = evaluate(captions("one", WAITS, DRIVES));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Combined score: 100.00 of 100").doesNotContain("without a prediction");
    }

    @Test
    void swappedCaptionsScoreLess() throws IOException {
        var json = new ObjectMapper()
                .readTree(evaluate(captions("one", DRIVES, WAITS), "--json").out());

        assertThat(json.at("/captions/score").doubleValue()).isPositive().isLessThan(30);
        assertThat(json.at("/captions/byPhase/ACTION/bleu4").isNumber()).isTrue();
    }

    @Test
    void missingAndUnknownScenariosAreListed() throws IOException {
        var run = evaluate(captions("two", WAITS, DRIVES));

        assertThat(run.out())
                .contains("Combined score: 0.00 of 100")
                .containsPattern("1 phases without a prediction, counted as 0, of these scenarios:\\s+one \\(1\\)")
                .containsPattern(
                        "1 phases that the truth doesn't have, not counted, of these scenarios:\\s+two \\(1\\)");
    }

    @Test
    void answersCountByTheirWordsAndTogetherWithCaptions() throws IOException {
        var answers = write("answers.json", """
                [{"overhead_videos": ["one_1.mp4"], "event_phase": [{"labels": ["action"], "conversations": [
                    {"question": "is it wet?", "a": "No", "b": "Yes", "correct": "b", "probability": 1.0}]}]}]""");

        var run = evaluate(captions("one", WAITS, DRIVES), "--predictions", answers.toString());

        assertThat(run.out())
                .contains("Answers to 2 questions: 50.00 % right (1 right, 0 wrong, 1 missing)")
                .contains("Expected calibration error: 0.0000")
                .contains("Captions and answers together (as of 2025): 75.00 of 100");
    }

    @Test
    void answersWithIdsAreComparedWithTheirKey() throws IOException {
        var key = write("key.json", """
                [{"id": "x", "correct": "a"}, {"id": "y", "correct": "b"}]""");
        var answers = write("ids.json", """
                [{"id": "x", "correct": "A"}, {"id": "z", "correct": "b"}]""");

        assertThat(evaluate(answers, "--answer-key", key.toString()).out())
                .contains("Answers to 2 questions: 50.00 % right (1 right, 0 wrong, 1 missing)")
                .contains("that the truth doesn't have, not counted: 1");
        assertThat(evaluate(answers).err()).contains("--answer-key");
    }

    @Test
    void thePlotIsSvg() throws IOException {
        var plot = folder.resolve("plot.svg");

        evaluate(captions("one", WAITS, DRIVES), "--plot", plot.toString());

        assertThat(Files.readString(plot)).startsWith("<svg").contains("BLEU-4", "Combined score 100.00", "action");
    }

    @Test
    void brokenPredictionsAreNamedWithTheirPlace() throws IOException {
        var broken = write("broken.json", "{\"one\": [{\"labels\": [\"9\"]}]}");

        var run = evaluate(broken);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith(broken + ": one[0].labels[0] must be 0 to 4")
                .hasLineCount(1);
    }

    @Test
    void nothingToEvaluateIsRefused() {
        var run = CommandRun.of("evaluate", "--truth", truth.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("either --predictions FILE or --topic");
    }

    private CommandRun evaluate(Path predictions, String... more) {
        var words = new ArrayList<>(
                List.of("evaluate", "--truth", truth.toString(), "--predictions", predictions.toString()));
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray(String[]::new));
    }

    private Path captions(String scenario, String pedestrian, String vehicle) throws IOException {
        return write("captions.json", """
                {"%s": [{"labels": ["3"], "caption_pedestrian": "%s", "caption_vehicle": "%s"}]}""".formatted(scenario, pedestrian, vehicle));
    }

    private Path write(String path, String content) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
