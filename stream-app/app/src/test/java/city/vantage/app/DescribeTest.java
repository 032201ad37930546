package city.vantage.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.testing.TinyModelFolder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user reads who has a model, none, or not quite one. */
class DescribeTest {
    @TempDir
    Path folder;

    private Path image;

    @BeforeEach
    void picture() throws IOException {
        image = folder.resolve("street.png");
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", image.toFile());
    }

    @Test
    void aFolderThatIsNoModelIsTakenApart() {
        var run = CommandRun.of("model", "check", folder.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("problem: config.json: is missing")
                .contains("problem: tokenizer.json: is missing")
                .contains("problem: onnx/vision_encoder.onnx: is missing")
                .endsWith("not usable%n".formatted());
    }

    @Test
    void aFormThatIsNotThereIsNamed() {
        var run = CommandRun.of("model", "check", folder.toString(), "--precision", "q4");

        assertThat(run.out()).contains("problem: onnx/decoder_model_merged_q4.onnx: is missing");
    }

    @Test
    void aModelThatCanNotBeUsedIsToldInOneSentence() {
        var run = describe();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("model folder %s can't be used: ".formatted(folder))
                .doesNotContain("\tat ");
    }

    @Test
    void aFileThatIsNoPictureIsNamed() throws IOException {
        Files.writeString(image, "no picture");

        assertThat(describe().err()).startsWith("Picture %s has a problem:".formatted(image));
    }

    @Test
    void aPictureThatIsNotThereIsNamed() throws IOException {
        Files.delete(image);

        assertThat(describe().exitCode()).isEqualTo(2);
        assertThat(describe().err()).startsWith(image + " can't be used: there is no such file or folder");
    }

    @Test
    void allProblemsOfABoxesFileAreToldAtOnce() throws IOException {
        var boxes = Files.writeString(folder.resolve("boxes.json"), """
                [{"category": "pedestrian", "box": [1, 2, 3, 4]},
                 {"category": "dog", "box": [1, 2, 3, 4]},
                 {"category": "vehicle", "box": [1, 2, 3]},
                 {"category": "vehicle", "box": [1, 2, 0, 4]}]
                """);

        assertThat(describe("--boxes", boxes.toString()).err())
                .contains("has 3 problems")
                .contains("[1]: category must be one of [PEDESTRIAN, VEHICLE, CYCLIST, OTHER]")
                .contains("[2]: box must be [x, y, width, height]")
                .contains("[3]: box is 0.0 x 4.0, both must be positive");
    }

    @Test
    void aModelDescribesAPictureAndItsParties() throws IOException {
        TinyModelFolder.write(folder);
        var boxes = Files.writeString(folder.resolve("boxes.json"), """
                [{"category": "pedestrian", "box": [4, 6, 10, 20]}, {"category": "vehicle", "box": [30, 20, 30, 20]}]
                """);

        assertThat(CommandRun.of("model", "check", folder.toString()).out()).endsWith("usable%n".formatted());
        var whole = described();
        var marked = described("--boxes", boxes.toString());

        assertThat(whole.path("model").asText()).isEqualTo(folder.getFileName().toString());
        assertThat(whole.path("texts")).hasSize(1);
        assertThat(whole.at("/texts/0/question").asText()).isEqualTo("What weather ?");
        assertThat(whole.at("/texts/0/text").asText()).isNotBlank();
        assertThat(described()).isEqualTo(whole);
        assertThat(marked.path("texts")).isNotEqualTo(whole.path("texts"));
    }

    private JsonNode described(String... more) throws IOException {
        var arguments = new ArrayList<>(List.of("--question", "What weather ?", "--json"));
        arguments.addAll(List.of("--set", "inference.onnx.context=512", "--set", "inference.onnx.slots=2"));
        arguments.addAll(List.of("--set", "prompts.file=" + shortAnswers()));
        arguments.addAll(List.of(more));
        var run = describe(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    /** The general pack with answers that fit into the tiny model's context. */
    private Path shortAnswers() throws IOException {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/prompts/vantage-3.yaml"))) {
            var pack = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(folder.resolve("pack.yaml"), pack.replace("maxTokens: 512", "maxTokens: 64"));
        }
    }

    private CommandRun describe(String... more) {
        var arguments = new ArrayList<>(List.of("describe", "--model", folder.toString(), "--image", image.toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}
