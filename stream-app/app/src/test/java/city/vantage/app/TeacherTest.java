package city.vantage.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeacherTest {
    private static final String TURNS = "Q: What is there?\nA: A car.\nQ: Where?\nA: On the road.";

    @Test
    void aTeacherWritesTheThreeKindsFromNotes(@TempDir Path out) throws IOException {
        try (var teacher = new TeacherServer(question -> question.contains("Write a conversation")
                ? TURNS
                : question.contains("Describe the picture") ? "A car drives." : "I'd rather not.")) {
            var run = export(out, teacher);

            assertThat(run.exitCode()).as(run.err()).isZero();
            var phases = of(out, "full").size();
            assertThat(phases).isPositive();
            assertThat(of(out, "conversation"))
                    .hasSize(phases)
                    .allSatisfy(entry -> assertThat(
                                    entry.at("/conversations/3/value").asText())
                            .isEqualTo("On the road."));
            assertThat(of(out, "detail"))
                    .hasSize(phases)
                    .allSatisfy(entry -> assertThat(
                                    entry.at("/conversations/1/value").asText())
                            .isEqualTo("A car drives."));
            assertThat(of(out, "reasoning")).isEmpty();
            assertThat(run.err().lines().filter(line -> line.contains("reasoning is left out: the teacher wrote 0")))
                    .hasSize(phases);
            var caption =
                    of(out, "full").getFirst().at("/conversations/1/value").asText();
            assertThat(teacher.asked)
                    .hasSize(3 * phases)
                    .anySatisfy(question -> assertThat(question).contains(caption))
                    .allSatisfy(question -> assertThat(question).doesNotContain("base64"));
        }
    }

    @Test
    void aTeacherThatCantBeAskedAnyMoreLeavesWhatWasMade(@TempDir Path out) throws IOException {
        var left = new ArrayList<>(List.of(TURNS, "A car.", "Q: Why?\nA: It is dark."));
        try (var teacher = new TeacherServer(question -> left.isEmpty() ? "" : left.removeFirst())) {
            var run = export(out, teacher);

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("OpenAI-compatible server", "doesn't answer");
            assertThat(run.out()).contains("lessons are in " + out);
            assertThat(out.resolve("dataset.json")).exists();
        }
    }

    @Test
    void aTeacherNeedsAServer(@TempDir Path out) {
        CommandRun.of(arguments(out).toArray(String[]::new))
                .assertRefused("--teacher needs -s inference.backend=openai");
    }

    private static CommandRun export(Path out, TeacherServer teacher) {
        var arguments = arguments(out);
        arguments.addAll(teacher.settings());
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static List<String> arguments(Path out) {
        return new ArrayList<>(List.of(
                "export-dataset",
                "--teacher",
                "--simulate",
                "1",
                "--side",
                "64",
                "--threads",
                "1",
                "--prompts",
                "../model/vantage-street/prompts.yaml",
                "--out",
                out.toString()));
    }

    private static List<JsonNode> of(Path out, String kind) throws IOException {
        return new ObjectMapper()
                .readTree(out.resolve("dataset.json").toFile())
                .valueStream()
                .filter(entry -> entry.at("/kind").asText().equals(kind))
                .toList();
    }
}
