package city.vantage.adapters.wts;

import static city.vantage.adapters.wts.HandMadeSet.phase;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What evaluation needs: captions and answers. */
class WtsTruthTest {
    @TempDir
    private Path folder = Path.of("");

    private HandMadeSet files = new HandMadeSet(folder);

    @BeforeEach
    void start() {
        files = new HandMadeSet(folder).overhead("s1", "s1_c", phase(4, "1", "2"), phase(0, "0", "1"));
    }

    @Test
    void everyPhaseHasItsCaptions() {
        assertThat(scenario().phase(Phase.AVOIDANCE)).hasValueSatisfying(phase -> {
            assertThat(phase.pedestrianCaption()).isEqualTo("Someone waits.");
            assertThat(phase.vehicleCaption()).isEqualTo("A van rolls on.");
        });
    }

    @Test
    void captionsMayBeWithheld() {
        files.file("annotations/caption/test/s0/overhead_view/s0_caption.json", """
                {"overhead_videos": ["s0_c.mp4"], "event_phase": [
                 {"labels": ["0"], "start_time": "1", "end_time": "2"}]}""");

        var phase = files.read().scenarios().getFirst().phases().getFirst();

        assertThat(phase.pedestrianCaption()).isNull();
        assertThat(phase.vehicleCaption()).isNull();
    }

    @Test
    void questionsArePhasesByNameAndAnswersByLetter() {
        files.file("annotations/vqa/train/s1/overhead_view/s1.json", """
                [{"id": 7, "overhead_videos": ["s1_c.mp4"], "event_phase": [
                  {"start_time": "1", "end_time": "2", "labels": ["avoidance"], "conversations": [
                   {"question": "Who goes first?", "a": "The van", "b": "Nobody", "correct": "b"}]}]}]""");

        var questions = scenario().phase(Phase.AVOIDANCE).orElseThrow().questions();

        assertThat(questions)
                .isEqualTo(Map.of(
                        ViewKind.OVERHEAD,
                        List.of(new WtsQuestion("Who goes first?", Map.of("a", "The van", "b", "Nobody"), "b"))));
        assertThat(questions.getOrDefault(ViewKind.OVERHEAD, List.of()))
                .extracting(WtsQuestion::trueAnswer)
                .containsExactly("Nobody");
    }

    @Test
    void questionsAboutTheEnvironmentBelongToTheIncident() {
        files.file("annotations/vqa/train/s1/environment/s1.json", """
                [{"id": 7, "environment": [{"question": "Is it dark?", "a": "Yes", "b": "No", "correct": "a"}]}]""");

        assertThat(scenario().environment()).extracting(WtsQuestion::trueAnswer).containsExactly("Yes");
    }

    @Test
    void questionsThatNameAMissingVideoStandAndAreSaid() {
        files.file("annotations/vqa/train/s1/environment/s1.json", """
                [{"overhead_videos": ["s1_c.mp4", "s1_lost.mp4"], "environment": [{"question": "Is it dark?", "a": "Yes"}]}]""");

        assertThat(scenario().environment()).extracting(WtsQuestion::correct).containsExactly((String) null);
        assertThat(files.read().problems())
                .anyMatch(problem -> problem.contains("environment/s1.json") && problem.contains("video s1_lost"));
    }

    private WtsScenario scenario() {
        return files.read().scenarios().getFirst();
    }
}
