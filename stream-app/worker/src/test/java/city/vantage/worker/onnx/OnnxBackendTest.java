package city.vantage.worker.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import city.vantage.incident.Category;
import city.vantage.incident.FrameReference;
import city.vantage.metric.Metrics;
import city.vantage.prompt.Answer;
import city.vantage.prompt.AnswerProbability;
import city.vantage.prompt.GenerationLimits;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.TurnText;
import city.vantage.vision.model.ModelException;
import city.vantage.worker.picture.Frames;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A tiny model with random weights: what it says means nothing, but it must say the same in any company. */
@Timeout(60)
class OnnxBackendTest {
    private static final Path GRAPHS_OF_VIDEOS =
            Path.of("../vision/src/test/resources/engine/valley/vision_encoder.onnx");

    @TempDir
    Path folder;

    @TempDir
    Path frames;

    private OnnxBackend backend;

    @BeforeEach
    void open() throws IOException {
        backend = new OnnxBackend(TinyModel.in(folder), Frames.pictures(frames));
    }

    @AfterEach
    void close() {
        backend.close();
    }

    @Test
    void everyTurnGetsATextAndEveryClosedQuestionProbabilities() throws Exception {
        var answer = given(only(request("1", 90)));

        assertThat(answer.texts()).extracting(TurnText::party).containsExactly(Category.VEHICLE, Category.PEDESTRIAN);
        assertThat(answer.texts()).extracting(TurnText::text).noneMatch(String::isEmpty);
        assertThat(answer.likelihoods()).hasSize(1);
        var weather = answer.likelihoods().getFirst();
        assertThat(weather.attribute()).isEqualTo("environment.weather");
        assertThat(weather.answers()).extracting(AnswerProbability::answer).containsExactly("clear", "rainy");
        assertThat(weather.answers().stream()
                        .mapToDouble(AnswerProbability::probability)
                        .sum())
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void aRequestIsAnsweredInABatchAsItIsAlone() throws Exception {
        var batch =
                IntStream.range(0, 12).mapToObj(i -> request("r" + i, 20 * i)).toList();

        var together = backend.infer(batch);

        assertThat(together).hasSize(12);
        for (var i = 0; i < 12; i += 5) {
            assertThat(together.get(i)).isEqualTo(only(batch.get(i)));
        }
    }

    @Test
    void thePictureMatters() throws Exception {
        assertThat(given(only(request("1", 10))).likelihoods())
                .isNotEqualTo(given(only(request("1", 240))).likelihoods());
    }

    @Test
    void badRequestsFailAloneEachWithItsReason() throws Exception {
        var broken = Frames.reference(Files.writeString(frames.resolve("broken"), "none"));
        var late = with(request("late", 90), 8, Instant.EPOCH);

        var answers = backend.infer(List.of(
                request("good", 90),
                Frames.request("none"),
                Frames.request("broken", broken),
                with(request("long", 90), 2_000, null),
                late));

        assertThat(answers.getFirst()).isEqualTo(only(request("good", 90)));
        assertThat(reason(answers.get(1))).contains("has no frame");
        assertThat(reason(answers.get(2))).startsWith("not_a_picture: ");
        assertThat(reason(answers.get(3))).startsWith("too_long: ");
        assertThat(answers.get(4)).isEqualTo(new Answer.Expired());
    }

    @Test
    void theModelIsNamedByItsFolderAndAllOfItsFiles() throws IOException {
        var digest = backend.model().digest();

        assertThat(backend.model().backend()).isEqualTo("onnx");
        assertThat(backend.model().model()).isEqualTo(folder.getFileName().toString());
        assertThat(digest).matches("[0-9a-f]{64}");
    }

    @Test
    void aFolderThatIsNoModelIsRefusedWithAllThatIsWrong() throws IOException {
        var empty = Files.createDirectory(frames.resolve("empty"));
        var settings = new OnnxSettings(empty, TinyModel.precision(), null, TinyModel.engine());

        assertThatThrownBy(() -> new OnnxBackend(settings, Frames.pictures(frames)).close())
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("config.json")
                .hasMessageContaining("tokenizer.json");
    }

    @Test
    void aModelOfVideosSeesTheFramesOfEachKindInOnePlace() throws Exception {
        var one = Frames.write(frames, 10);
        var other = Frames.write(frames, 240);
        try (var ofVideos = ofVideos()) {
            var answers = ofVideos.infer(List.of(
                    with(Frames.request("one", one), 8, null),
                    with(Frames.sequence("twice", one, one), 8, null),
                    with(Frames.sequence("both", one, other), 8, null)));

            assertThat(given(answers.get(1)).likelihoods())
                    .isNotEqualTo(given(answers.get(0)).likelihoods());
            assertThat(given(answers.get(2)).likelihoods())
                    .isNotEqualTo(given(answers.get(1)).likelihoods());
        }
    }

    /** Local and global picture have 16 patches each, and a token of each frame. */
    @Test
    void aPromptHasPlacesForTheMeanPatchesAndForEachFrame() throws Exception {
        var shades =
                new FrameReference[] {Frames.write(frames, 10), Frames.write(frames, 120), Frames.write(frames, 240)};
        try (var ofVideos = ofVideos()) {
            var meters = new SimpleMeterRegistry();
            ofVideos.measure(meters);
            var words = tokens(ofVideos, meters, Frames.request("one", shades[0])) - 2 * (16 + 1);

            assertThat(tokens(ofVideos, meters, Frames.sequence("two", shades[0], shades[1])))
                    .isEqualTo(words + 2 * (16 + 2));
            assertThat(tokens(ofVideos, meters, Frames.sequence("three", shades)))
                    .isEqualTo(words + 2 * (16 + 3));
            assertThat(pictures(meters)).isEqualTo(2 + 4 + 6);
        }
    }

    @Test
    void aModelThatWasNotTrainedForSeveralFramesSeesTheChosenOne() throws Exception {
        var one = Frames.write(frames, 10);
        var several = with(Frames.sequence("1", one, Frames.write(frames, 240)), 8, null);
        var meters = new SimpleMeterRegistry();
        backend.measure(meters);

        assertThat(only(several)).isEqualTo(only(with(Frames.request("1", one), 8, null)));
        assertThat(pictures(meters)).isEqualTo(4);
    }

    private OnnxBackend ofVideos() throws IOException {
        var config = folder.resolve("config.json");
        Files.copy(GRAPHS_OF_VIDEOS, folder.resolve("onnx/vision_encoder.onnx"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(config, Files.readString(config).replace("\"image_seq_length\": 16", """
                                "image_seq_length": 17, "vision_feature_select_strategy": "full",
                                "temporal_pooling": "mean\""""));
        return new OnnxBackend(TinyModel.of(folder), Frames.pictures(frames));
    }

    /** Of the request's prompt, which is answered. */
    private static int tokens(OnnxBackend backend, MeterRegistry meters, InferenceRequest request)
            throws InterruptedException {
        var before = counted(meters, Metrics.TOKENS.name(), "prompt");
        given(backend.infer(List.of(with(request, 8, null))).getFirst());
        return counted(meters, Metrics.TOKENS.name(), "prompt") - before;
    }

    private static int counted(MeterRegistry meters, String name, String kind) {
        return (int) meters.get(name).tag("kind", kind).functionCounter().count();
    }

    private static int pictures(MeterRegistry meters) {
        return (int) meters.get(Metrics.PICTURES.name()).functionCounter().count();
    }

    private Answer only(InferenceRequest request) throws InterruptedException {
        return backend.infer(List.of(request)).getFirst();
    }

    private InferenceRequest request(String id, int shade) {
        try {
            return with(Frames.request(id, Frames.write(frames, shade)), 8, null);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static InferenceRequest with(InferenceRequest request, int maxTokens, @Nullable Instant deadline) {
        return new InferenceRequest(
                request.requestId(),
                request.incidentId(),
                request.phase(),
                request.cameraId(),
                request.viewKind(),
                request.frameSize(),
                request.frames(),
                request.marks(),
                request.crop(),
                null,
                request.localBoxScale(),
                request.paths(),
                request.turns(),
                request.questions(),
                new GenerationLimits(maxTokens, 0, 1),
                request.pack(),
                request.model(),
                request.priority(),
                deadline,
                request.sequence());
    }

    private static Answer.Given given(Answer answer) {
        return assertThat(answer).asInstanceOf(type(Answer.Given.class)).actual();
    }

    private static String reason(Answer answer) {
        return assertThat(answer)
                .asInstanceOf(type(Answer.Failed.class))
                .actual()
                .reason();
    }
}
