package city.vantage.evaluation.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.vantage.evaluation.caption.CaptionPair;
import city.vantage.incident.IncidentPhase;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionTest {
    private static final String CAPTIONS = """
            {"20230101_a": [{"labels": ["4"], "caption_pedestrian": "P.", "caption_vehicle": "V."},
                            {"labels": "action", "caption_pedestrian": "", "caption_vehicle": ""}]}""";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void captionsAndAnswersAreReadFromSeveralFiles() throws IOException {
        var questions = """
                [{"overhead_videos": ["a_1.mp4"], "environment": [{"question": "Is it  WET?", "a": "Yes", "b": "No",
                  "correct": "B", "probability": 0.7, "votes": ["b", "a"]}]},
                 {"vehicle_view": "a_v.mp4", "event_phase": [{"labels": ["avoidance"],
                  "conversations": [{"question": "Where?", "correct": "a"}]}]}]""";

        var submission = Submission.read(List.of(
                file("c.json", CAPTIONS),
                file("q.json", questions),
                file("i.json", "[{\"id\": \"x-1\", \"correct\": \"c\"}]")));

        assertThat(submission.captions())
                .containsEntry(new IncidentPhase("20230101_a", Phase.AVOIDANCE), new CaptionPair("P.", "V."))
                .containsEntry(new IncidentPhase("20230101_a", Phase.ACTION), new CaptionPair("", ""));
        assertThat(submission.answers())
                .containsEntry(
                        new QuestionKey("a_1", Phase.WHOLE, ViewKind.OVERHEAD, "is it wet?"),
                        new PredictedAnswer("b", "No", 0.7, List.of("No", "Yes")))
                .containsEntry(
                        new QuestionKey("a_v", Phase.AVOIDANCE, ViewKind.VEHICLE, "where?"),
                        new PredictedAnswer("a", null, null, List.of()));
        assertThat(submission.answersById()).containsKey("x-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": [|line 1, column ",
                "{\"a\": [], \"a\": []}|Duplicate field 'a'",
                "{\"a\": {}}|a must be a list",
                "{\"a\": [{\"caption_pedestrian\": \"\"}]}|a[0] has no labels",
                "{\"a\": [{\"labels\": [\"5\"]}]}|a[0].labels[0] must be 0 to 4, or prerecognition",
                "{\"a\": [{\"labels\": []}]}|a[0].labels is empty",
                "{\"a\": [{\"labels\": \"0\", \"caption_pedestrian\": 3}]}|a[0].caption_pedestrian must be a text",
                "{\"a\": [{\"labels\": \"0\", \"caption_pedestrian\": \"\"}]}|a[0] has no caption_vehicle",
                "[{\"id\": \"1\", \"correct\": \"e\"}]|[0].correct must be a letter, a to d",
                "[{\"event_phase\": []}]|[0] has neither overhead_videos nor",
                "3|holds neither captions"
            })
    void whatCannotBeUsedIsNamedWithFileAndPlace(String json, String problem) throws IOException {
        var broken = file("broken.json", json);

        assertThatThrownBy(() -> Submission.read(List.of(broken)))
                .isInstanceOf(SubmissionException.class)
                .hasMessageStartingWith(broken.toString())
                .hasMessageContaining(problem);
    }

    @Test
    void aPhaseInTwoFilesIsRefused() throws IOException {
        var files = List.of(file("one.json", CAPTIONS), file("two.json", CAPTIONS));

        assertThatThrownBy(() -> Submission.read(files))
                .hasMessageContaining("two.json: 20230101_a has captions of phase ACTION, which a file before");
    }

    private Path file(String name, String json) throws IOException {
        return Files.writeString(folder.resolve(name), json);
    }
}
