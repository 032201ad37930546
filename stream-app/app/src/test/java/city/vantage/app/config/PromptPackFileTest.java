package city.vantage.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.vantage.incident.Category;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import city.vantage.prompt.ClosedQuestion;
import city.vantage.prompt.DrawingRules;
import city.vantage.prompt.PackVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptPackFileTest {
    private static final String SMALL = """
            name: mine
            version: "7"
            turns: [PEDESTRIAN]
            phases: {ACTION: They act.}
            questions:
              OVERHEAD: {PEDESTRIAN: "Who walks?", VEHICLE: "What drives?"}
              VEHICLE: {PEDESTRIAN: "Who walks ahead?", VEHICLE: "How do we drive?"}
            closedQuestions:
              - {attribute: pedestrian.distance, question: "How far?", answers: [near, far]}
            drawing: {pedestrianColour: "#ffffff", vehicleColour: "#000000", boxScale: 1, cropScale: 2}
            limits: {maxTokens: 64, temperature: 0.2, seed: 1234}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void bringsAPackWithThePapersOrderAndDrawing() {
        var pack = PromptPackFile.bundled();

        assertThat(pack.version()).isEqualTo(new PackVersion("vantage", "3"));
        assertThat(pack.turns()).containsExactly(Category.VEHICLE, Category.PEDESTRIAN);
        assertThat(pack.drawing()).isEqualTo(new DrawingRules("#00ff00", "#0000ff", 1.2, 1.5));
        assertThat(pack.phases()).hasSize(5).doesNotContainKey(Phase.WHOLE);
    }

    @Test
    void asksInItsOwnPackForAllAttributesOfADescription() {
        assertThat(PromptPackFile.bundled().closedQuestions())
                .extracting(ClosedQuestion::attribute)
                .containsExactlyInAnyOrder(
                        "pedestrian.action",
                        "pedestrian.position",
                        "pedestrian.orientation",
                        "pedestrian.distance",
                        "pedestrian.sight",
                        "pedestrian.awareness",
                        "pedestrian.speed",
                        "pedestrian.visible-to-vehicle",
                        "vehicle.position",
                        "vehicle.action",
                        "vehicle.speed",
                        "environment.weather",
                        "environment.brightness",
                        "environment.surface",
                        "environment.road");
    }

    @Test
    void asksInItsOwnPackForNothingThatTellsWhoSomebodyIs() {
        assertThat(PromptPackFile.bundled().closedQuestions())
                .extracting(question -> question.attribute() + question.answers())
                .noneMatch(text -> text.matches(".*\\b(gender|age|male|female|height|face)\\b.*"));
        assertThat(PromptPackFile.bundled().questions().values())
                .allSatisfy(byParty -> assertThat(byParty.values())
                        .allMatch(question -> question.contains("do not mention age, gender")));
    }

    @Test
    void namesTheBoxesThatTheViewHas() {
        var questions = PromptPackFile.bundled().questions();

        assertThat(questions.get(ViewKind.OVERHEAD))
                .isNotNull()
                .allSatisfy((party, question) -> assertThat(question).contains("green box", "blue box"));
        assertThat(questions.get(ViewKind.VEHICLE))
                .isNotNull()
                .allSatisfy((party, question) ->
                        assertThat(question).contains("green box").doesNotContain("blue box"));
    }

    @Test
    void readsAPackOfTheUsersOwn() throws IOException {
        var pack = PromptPackFile.read(file(SMALL));

        assertThat(pack.version()).isEqualTo(new PackVersion("mine", "7"));
        assertThat(pack.turns()).containsExactly(Category.PEDESTRIAN);
        assertThat(pack.phases()).containsOnlyKeys(Phase.ACTION);
        assertThat(pack.closedQuestions())
                .containsExactly(new ClosedQuestion("pedestrian.distance", "How far?", List.of("near", "far")));
        assertThat(pack.limits().temperature()).isEqualTo(0.2);
    }

    @Test
    void readsWhatWasFittedToAQuestion() throws IOException {
        var fitted = PromptPackFile.read(file(SMALL.replace(
                "{attribute: pedestrian.distance,", "{attribute: pedestrian.distance, temperature: 1.5, pooling: 3,")));

        assertThat(fitted.calibration().temperatures()).containsExactly(Map.entry("pedestrian.distance", 1.5));
        assertThat(fitted.pooling().temperatures()).containsExactly(Map.entry("pedestrian.distance", 3.0));
        assertProblems(
                SMALL.replace("{attribute: pedestrian.distance,", "{attribute: pedestrian.distance, pooling: 0,"),
                "closedQuestions[0].pooling must be between 0.05 and 20.0");
    }

    @Test
    void readsHowManyFramesTheModelLooksAt() throws IOException {
        assertThat(PromptPackFile.read(file(SMALL)).drawing().frames()).isEqualTo(1);
        assertThat(PromptPackFile.read(file(SMALL.replace("cropScale: 2", "cropScale: 2, frames: 8")))
                        .drawing()
                        .frames())
                .isEqualTo(8);
        assertProblems(
                SMALL.replace("cropScale: 2", "cropScale: 2, frames: 17"), "drawing.frames must be between 1 and 16");
        assertProblems(
                SMALL.replace("cropScale: 2", "cropScale: 2, frames: 0"), "drawing.frames must be between 1 and 16");
        assertProblems(SMALL.replace("cropScale: 2", "cropScale: 2, frames: 1.5"), "drawing.frames must be an integer");
    }

    @Test
    void reportsAllProblemsAtOnceWithTheirPaths() {
        var broken = SMALL.replace("version: \"7\"", "version: 7")
                .replace("[PEDESTRIAN]", "[PEDESTRIAN, CYCLIST]")
                .replace("ACTION:", "WHOLE:")
                .replace("VEHICLE: \"What drives?\"", "DRIVER: \"What drives?\"")
                .replace("question: \"How far?\", answers: [near, far]", "answers: [near]")
                .replace("#ffffff", "green")
                .replace("boxScale: 1,", "boxScale: 0.5, lineWidth: 4,")
                .replace("maxTokens: 64", "maxTokens: many");

        assertProblems(
                broken,
                "version must be a text; write it in quotes",
                "turns names CYCLIST, which is none of [PEDESTRIAN, VEHICLE]",
                "phases.WHOLE is not a known key",
                "questions.OVERHEAD.VEHICLE is missing",
                "questions.OVERHEAD.DRIVER is not a known key",
                "closedQuestions[0].question is missing",
                "closedQuestions[0].answers must have 2 to 50 entries",
                "drawing.pedestrianColour must be written like #00ff00",
                "drawing.boxScale must be between 1.0 and 10.0",
                "drawing.lineWidth is not a known key",
                "limits.maxTokens must be an integer");
    }

    @Test
    void refusesAnEmptyFile() {
        assertProblems("", "the file must hold a mapping");
    }

    @Test
    void refusesAList() {
        assertProblems("- name: x", "the file must hold a mapping");
    }

    @Test
    void refusesUnknownKeys() {
        assertProblems(SMALL + "temperature: 1\n", "temperature is not a known key");
    }

    @Test
    void refusesTheSameAttributeAndTheSameAnswerTwice() {
        var doubled = SMALL.replace("drawing:", """
              - {attribute: pedestrian.distance, question: "How near?", answers: ["yes", "yes"]}
            drawing:""".indent(0).stripTrailing());

        assertProblems(
                doubled,
                "closedQuestions[1].answers must not say the same twice",
                "closedQuestions asks for pedestrian.distance twice");
    }

    @Test
    void refusesBlankQuestionsAndEntriesOfAnotherType() {
        assertProblems(
                SMALL.replace("\"Who walks?\"", "\" \"").replace("[near, far]", "[near, 3, true]"),
                "questions.OVERHEAD.PEDESTRIAN must have 1 to 8000 characters",
                "closedQuestions[0].answers[1] must be a text; write it in quotes",
                "closedQuestions[0].answers[2] must be a text; write it in quotes");
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> PromptPackFile.read(file(SMALL + "name: other\n")))
                .withMessageContaining("Duplicate field 'name'");
    }

    @Test
    void saysInWhichLineAFileIsNoYaml() {
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> PromptPackFile.read(file("name: [mine\nversion: 1\n")))
                .withMessageContaining("no YAML")
                .withMessageContaining("line 2 ");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        assertProblems("#" + " ".repeat(1 << 20), "it is larger than 1048576 bytes");
    }

    @Test
    void failsWhereThereIsNoFile() {
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> PromptPackFile.read(folder.resolve("absent.yaml")))
                .withMessageContaining("there is no such file or folder");
    }

    private void assertProblems(String yaml, String... problems) {
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> PromptPackFile.read(file(yaml)))
                .satisfies(failure -> assertThat(failure.problems()).containsExactlyInAnyOrder(problems));
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("pack.yaml"), yaml);
    }
}
