package city.vantage.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportDatasetTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder = Path.of("");

    private static List<JsonNode> entries = List.of();

    @BeforeAll
    static void export() throws IOException {
        var run = CommandRun.of(arguments(folder, "--views", "2", "--side", "64"));
        assertThat(run.exitCode()).as(run.err()).isZero();
        entries = JSON.readTree(folder.resolve("dataset.json").toFile())
                .valueStream()
                .toList();
    }

    @Test
    void everyPhaseHasAFullConversationAndShortAndClosedQuestions() {
        assertThat(entries).extracting(entry -> entry.at("/kind").asText()).contains("full", "short", "closed");
        assertThat(of("full")).hasSizeBetween(5, 10).allSatisfy(entry -> {
            assertThat(entry.at("/conversations")).hasSize(4);
            assertThat(entry.at("/conversations/0/value").asText()).startsWith("<image>\n<image>\n<image>\nPhase: ");
            assertThat(entry.at("/conversations/2/value").asText()).doesNotContain("<image>");
        });
    }

    @Test
    void nothingThatSinglesOutAPersonIsTaught() {
        assertThat(of("full"))
                .allSatisfy(entry ->
                        assertThat(entry.toString()).doesNotContainPattern("\\b(man|woman|he|she|his|her|cm)\\b"));
    }

    @Test
    void picturesAreTheCloseUpTheLocalAndTheGlobalOneInThatOrder() throws IOException {
        for (var entry : of("full")) {
            var names = entry.at("/image").valueStream().map(JsonNode::asText).toList();
            assertThat(names).hasSize(3);
            assertThat(names.get(0)).endsWith("-close.jpg");
            assertThat(names.get(1)).endsWith("-local.jpg");
            assertThat(names.get(2)).endsWith("-global.jpg");
            for (var name : names) {
                var picture = ImageIO.read(folder.resolve(name).toFile());
                assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(64, 64);
            }
        }
    }

    @Test
    void severalFramesOfAViewStandByKindAndInTimeOrder(@TempDir Path other) throws IOException {
        CommandRun.of(arguments(other, "--side", "64", "--frames", "3", "--kinds", "full"));
        var several = JSON.readTree(other.resolve("dataset.json").toFile());

        assertThat(several).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.at("/frames").asInt()).isEqualTo(3);
            assertThat(entry.at("/image")
                            .valueStream()
                            .map(name -> name.asText().replaceFirst(".*-([a-z]+-\\d)[.]jpg", "$1")))
                    .containsExactly(
                            "close-1",
                            "close-2",
                            "close-3",
                            "local-1",
                            "local-2",
                            "local-3",
                            "global-1",
                            "global-2",
                            "global-3");
            assertThat(entry.at("/conversations/0/value").asText()).startsWith("<image>\n<image>\n<image>\nPhase: ");
        });
        assertThat(several)
                .anySatisfy(entry -> assertThat(Files.mismatch(
                                other.resolve(entry.at("/image/6").asText()),
                                other.resolve(entry.at("/image/8").asText())))
                        .isNotEqualTo(-1));
        assertThat(CommandRun.of(arguments(other, "--frames", "17")).err()).contains("--frames must be 1 to 16.");
    }

    @Test
    void boxesAreLeftOutOfAShareOfThePictures(@TempDir Path other) throws IOException {
        CommandRun.of(arguments(other, "--views", "2", "--side", "64", "--unmarked", "1"));
        var bare = JSON.readTree(other.resolve("dataset.json").toFile());

        assertThat(entries).allMatch(entry -> entry.at("/marked").asBoolean());
        assertThat(bare)
                .hasSameSizeAs(entries)
                .noneMatch(entry -> entry.at("/marked").asBoolean());
        for (var entry : of("full")) {
            var local = entry.at("/image/1").asText();
            assertThat(other.resolve(local))
                    .exists()
                    .satisfies(file -> assertThat(Files.mismatch(file, folder.resolve(local)))
                            .isNotEqualTo(-1));
        }
        assertThat(CommandRun.of(arguments(other, "--unmarked", "2")).err()).contains("--unmarked must be 0 to 1");
    }

    @Test
    void everyClosedQuestionOfThePackIsAnsweredFromTheTruth() throws IOException {
        var pack = new YAMLMapper().readTree(prompts().toFile());
        var asked = pack.at("/closedQuestions")
                .valueStream()
                .map(question -> question.at("/attribute").asText());

        assertThat(of("closed"))
                .extracting(entry -> entry.at("/about").asText())
                .containsAll(asked.toList());
    }

    @Test
    void partiesThatAreTooSmallAreLeftOut(@TempDir Path other) throws IOException {
        var run = CommandRun.of(arguments(other, "--least-area", "1e9"));

        assertThat(run.exitCode()).isZero();
        assertThat(JSON.readTree(other.resolve("dataset.json").toFile())).isEmpty();
    }

    @Test
    void theThreeKindsOfLlavaAreMadeFromWhatIsKnown() {
        assertThat(of("conversation"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.at("/conversations")).hasSizeGreaterThan(2));
        assertThat(of("detail")).hasSameSizeAs(of("full"));
        assertThat(of("reasoning"))
                .hasSameSizeAs(of("full"))
                .allSatisfy(
                        entry -> assertThat(entry.at("/conversations/1/value").asText())
                                .matches("(Yes|It can become so|Hardly): .*\\."));
    }

    @Test
    void onlyTheKindsThatAreWantedAreWritten(@TempDir Path other) throws IOException {
        CommandRun.of(arguments(other, "--kinds", "detail,full"));

        assertThat(JSON.readTree(other.resolve("dataset.json").toFile()).valueStream())
                .extracting(entry -> entry.at("/kind").asText())
                .containsOnly("detail", "full");
        assertThat(CommandRun.of(arguments(other, "--kinds", "poem")).err())
                .contains("--kinds must be some of [full, ");
    }

    @Test
    void aSetInTheLayoutOfWtsTeachesItsCaptionsAndItsQuestions(@TempDir Path set, @TempDir Path other)
            throws IOException {
        var made = CommandRun.of("simulate", "--incidents", "1", "--seed", "3", "--out", set.toString());
        assertThat(made.exitCode()).as(made.err()).isZero();

        var run = CommandRun.of(
                "export-dataset",
                "--input",
                set.toString(),
                "--side",
                "64",
                "--prompts",
                prompts().toString(),
                "--out",
                other.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        var taught = JSON.readTree(other.resolve("dataset.json").toFile())
                .valueStream()
                .toList();
        var captions = taught.stream()
                .filter(entry -> entry.at("/kind").asText().equals("full"))
                .map(entry -> entry.at("/conversations/1/value").asText())
                .toList();
        assertThat(captions).hasSize(5).doesNotHaveDuplicates();
        var written = captionFiles(set);
        for (var caption : captions) {
            assertThat(written)
                    .anySatisfy(file -> assertThat(Files.readString(file)).contains(caption));
        }
        assertThat(taught)
                .filteredOn(entry -> entry.at("/kind").asText().equals("closed"))
                .hasSizeGreaterThan(20)
                .allSatisfy(entry -> assertThat(entry.at("/conversations")).hasSize(2));
    }

    @Test
    void oneSourceIsNeeded(@TempDir Path other) {
        assertThat(CommandRun.of(arguments(other, "--topic")).err())
                .contains("Say what to show: one of --simulate N, --input FOLDER and --topic.");
    }

    @Test
    void aNumberOutOfRangeIsRefused(@TempDir Path other) {
        assertThat(CommandRun.of(arguments(other, "--views", "0")).err()).contains("--views must be 1 to 16.");
    }

    private static List<Path> captionFiles(Path set) throws IOException {
        try (var files = Files.walk(set)) {
            return files.filter(file -> file.toString().endsWith("_caption.json"))
                    .toList();
        }
    }

    private static List<JsonNode> of(String kind) {
        return entries.stream()
                .filter(entry -> entry.at("/kind").asText().equals(kind))
                .toList();
    }

    private static String[] arguments(Path out, String... more) {
        return Stream.concat(
                        Stream.of(
                                "export-dataset",
                                "--simulate",
                                "1",
                                "--prompts",
                                prompts().toString(),
                                "--out",
                                out.toString()),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private static Path prompts() {
        return Path.of("../model/vantage-street/prompts.yaml");
    }
}
