package city.vantage.app.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TeacherTaskTest {

    @Test
    void theTeacherIsToldWhatIsKnownAndNothingElse() {
        var sight = new Sight(
                "sim-1-action-mast",
                Phase.ACTION,
                ViewKind.OVERHEAD,
                List.of(new Sight.Moment(new byte[] {1, 2, 3}, Map.of(Category.PEDESTRIAN, new Box(10, 20, 30, 60)))),
                Map.of(Category.PEDESTRIAN, "The pedestrian wears a red coat."),
                Map.of("environment.weather", "rainy", "claim.danger", "yes"),
                List.of());

        assertThat(TeacherTask.DETAIL.about(sight))
                .contains("""
                        - camera: above the street
                        - pedestrian's box in pixels: left 10, top 20, width 30, height 60
                        - caption of the pedestrian: The pedestrian wears a red coat.
                        - environment.weather: rainy

                        Describe the picture in detail""")
                .contains("age, gender or identity")
                .doesNotContain("claim", "vehicle's box");
    }

    @Test
    void questionsAndAnswersAreReadInTheirOrder() throws UnreadableTextException {
        var written = """
                Q: What colour is the coat?
                A: It is red.
                **Q:** Where does the pedestrian walk?
                A: On the crossing,
                towards the camera.
                """;

        assertThat(TeacherTask.CONVERSATION.read(written))
                .containsExactly(
                        new Lesson.Turn("What colour is the coat?", "It is red."),
                        new Lesson.Turn("Where does the pedestrian walk?", "On the crossing,\ntowards the camera."));
    }

    @Test
    void whatWasNotAskedForIsRefused() {
        refused(TeacherTask.CONVERSATION, "Q: One?\nA: Yes.", "1 questions with answers instead of 2 to 6");
        refused(TeacherTask.REASONING, "A: Yes.\nQ: Why?", "don't take turns");
        refused(TeacherTask.REASONING, "Q: Why?", "don't take turns");
        refused(TeacherTask.REASONING, "Q: Why?\nA: ", "left a question or an answer empty");
        refused(TeacherTask.REASONING, "It is dangerous.", "0 questions with answers instead of 1 to 1");
        refused(TeacherTask.DETAIL, "A street. <Image> It rains.", "a place for a picture");
        refused(TeacherTask.DETAIL, "word ".repeat(1_000), "more than 4000 characters");
    }

    private static void refused(TeacherTask task, String text, String why) {
        assertThatThrownBy(() -> task.read(text))
                .isInstanceOf(UnreadableTextException.class)
                .hasMessageContaining(why);
    }
}
