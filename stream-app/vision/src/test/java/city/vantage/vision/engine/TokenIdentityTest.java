package city.vantage.vision.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.vantage.vision.onnx.OnnxEnvironment;
import city.vantage.vision.onnx.SessionSettings;
import city.vantage.vision.schedule.Lane;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models with random weights answer as they do in transformers: the same tokens, the same likelihoods. */
class TokenIdentityTest {
    /** Longest context of the test models. */
    private static final int LENGTH = 160;

    @ParameterizedTest
    @CsvSource({
        "llava, gqa, 1",
        "llava, gqa, 4",
        "llava, gqa, 8",
        "llava, plain, 1",
        "llava, plain, 8",
        "onevision, gqa, 1",
        "onevision, gqa, 8",
        "onevision, plain, 1",
        "onevision, plain, 8",
        "idefics3, gqa, 1",
        "idefics3, gqa, 8",
        "idefics3, plain, 1",
        "idefics3, plain, 8"
    })
    void answersAsTransformersDoes(String family, String kind, int slots) throws IOException {
        var golden = GoldenCases.of(family);
        var settings = EngineSettings.small(SessionSettings.cpu(1), new PoolSize(slots, LENGTH));
        check(
                golden,
                kind,
                settings,
                kind.equals("gqa") ? "closed questions of a request together" : "the cache grows");
    }

    @ParameterizedTest
    @CsvSource({"gqa, 1", "gqa, 8", "plain, 1", "plain, 8"})
    void framesOfAVideoArePooledOverTime(String kind, int slots) throws IOException {
        var settings = EngineSettings.small(SessionSettings.cpu(1), new PoolSize(slots, LENGTH));
        check(GoldenCases.of("valley"), kind, settings.merging(FeatureMerge.TEMPORAL_MEAN), "");
    }

    @ParameterizedTest
    @CsvSource({"gqa", "plain"})
    void aSmallBudgetOfPromptTokensAndPoolsOfSeveralLengthsChangeNothing(String kind) throws IOException {
        var pools = List.of(new PoolSize(2, LENGTH), new PoolSize(3, 60), new PoolSize(2, 90));
        var settings =
                new EngineSettings(SessionSettings.cpu(1), FeatureMerge.EACH, pools, 1 << 30, 3000, 1, 7, 100, 0.1);
        check(GoldenCases.of("llava"), kind, settings, "");
    }

    private static void check(GoldenCases golden, String kind, EngineSettings settings, String decoding) {
        try (var environment = OnnxEnvironment.open()) {
            var before = environment.openHandles();
            try (var engine = VisionEngine.open(environment, golden.files(kind), settings)) {
                assertThat(engine.decoding()).contains(decoding);
                var twice = IntStream.range(0, 2)
                        .boxed()
                        .flatMap(_ -> golden.cases().stream())
                        .toList();
                var answers = twice.stream()
                        .map(one -> engine.submit(one.request(), Lane.LIVE))
                        .toList();
                for (var i = 0; i < twice.size(); i++) {
                    check(twice.get(i), answers.get(i));
                }
            }
            assertThat(environment.openHandles())
                    .as(environment.describeOpenHandles())
                    .isEqualTo(before);
        }
    }

    private static void check(GoldenCases.Case expected, CompletableFuture<VisionAnswer> future) {
        var answer = future.join();
        assertThat(answer.texts().stream().map(VisionAnswer.Text::tokens).toList())
                .as(expected.request().id())
                .isEqualTo(expected.texts());
        for (var i = 0; i < expected.logs().size(); i++) {
            var scores = answer.scores().get(i);
            for (var j = 0; j < expected.logs().get(i).size(); j++) {
                assertThat(scores.logLikelihoods().get(j))
                        .as("%s, question %d, answer %d", expected.request().id(), i, j)
                        .isCloseTo(expected.logs().get(i).get(j), within(1e-3));
            }
            assertThat(scores.probabilities().stream().mapToDouble(p -> p).sum())
                    .isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void aCacheOfShortFloatsGivesTheSameInABatchAsAloneAndNearlyTheSameAsTheReference() throws IOException {
        var golden = GoldenCases.of("llava");
        try (var environment = OnnxEnvironment.open()) {
            var alone = answers(environment, golden, 1);
            assertThat(answers(environment, golden, 8).stream()
                            .map(VisionAnswer::texts)
                            .toList())
                    .isEqualTo(alone.stream().map(VisionAnswer::texts).toList());
            for (var i = 0; i < alone.size(); i++) {
                var expected = golden.cases().get(i).logs();
                for (var j = 0; j < expected.size(); j++) {
                    assertThat(alone.get(i).scores().get(j).logLikelihoods().getFirst())
                            .isCloseTo(expected.get(j).getFirst(), within(0.05));
                }
            }
        }
    }

    private static List<VisionAnswer> answers(OnnxEnvironment environment, GoldenCases golden, int slots) {
        var settings = EngineSettings.small(SessionSettings.cpu(1), new PoolSize(slots, LENGTH));
        try (var engine = VisionEngine.open(environment, golden.files("fp16"), settings)) {
            assertThat(engine.decoding()).contains("slots");
            var futures = golden.cases().stream()
                    .map(one -> engine.submit(one.request(), Lane.LIVE))
                    .toList();
            return futures.stream().map(CompletableFuture::join).toList();
        }
    }
}
