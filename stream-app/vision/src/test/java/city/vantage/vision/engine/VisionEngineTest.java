package city.vantage.vision.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.vantage.vision.onnx.OnnxEnvironment;
import city.vantage.vision.onnx.OnnxException;
import city.vantage.vision.onnx.SessionSettings;
import city.vantage.vision.schedule.Lane;
import city.vantage.vision.text.Segment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine refuses, gives up and survives; a tiny model, real threads. */
class VisionEngineTest {
    private static final long[] SHAPE = {1, 3, 32, 32};

    private final OnnxEnvironment environment = OnnxEnvironment.open();
    private final GoldenCases golden = GoldenCases.of("llava");
    private final int before = environment.openHandles();

    VisionEngineTest() throws IOException {}

    @BeforeEach
    void theModelIsThere() {
        assertThat(golden.cases()).hasSizeGreaterThan(5);
    }

    @AfterEach
    void everyHandleIsClosed() {
        assertThat(environment.openHandles())
                .as(environment.describeOpenHandles())
                .isEqualTo(before);
        environment.close();
    }

    @Test
    void aPromptLongerThanTheContextIsRefused() {
        try (var engine = engine("gqa", 2)) {
            var request = request("long", List.of(), 10, 200);
            assertThat(failure(engine.submit(request, Lane.LIVE)))
                    .hasMessageContaining("211 tokens")
                    .hasMessageContaining("160")
                    .returns(EngineException.Reason.TOO_LONG, EngineException::reason);
        }
    }

    @Test
    void aPoolThatDoesNotFitIsRefusedBeforeItIsTaken() {
        var pools = List.of(new PoolSize(1000, 100_000));
        var settings =
                new EngineSettings(SessionSettings.cpu(1), FeatureMerge.EACH, pools, 1 << 20, 1 << 20, 1, 64, 10, 0.1);
        assertThatThrownBy(() -> VisionEngine.open(environment, golden.files("gqa"), settings))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("51200000000 bytes (512 a token)")
                .hasMessageContaining("1048576");
    }

    @Test
    void aMissingGraphIsNamed() {
        var files = new ModelFiles(
                golden.files("gqa").visionEncoder(), golden.files("gqa").embedTokens(), Path.of("none.onnx"));
        assertThatThrownBy(() -> VisionEngine.open(environment, files, settings(1)))
                .isInstanceOf(OnnxException.class)
                .hasMessageContaining("none.onnx");
    }

    @Test
    void aGraphThatIsNoDecoderIsRefused() {
        var embed = golden.files("gqa").embedTokens();
        var files = new ModelFiles(golden.files("gqa").visionEncoder(), embed, embed);
        assertThatThrownBy(() -> VisionEngine.open(environment, files, settings(1)))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("inputs_embeds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gqa", "plain"})
    void aFailingRequestDisturbsNoOther(String kind) {
        try (var engine = engine(kind, 4)) {
            var good = new ArrayList<CompletableFuture<VisionAnswer>>();
            var bad = new ArrayList<CompletableFuture<VisionAnswer>>();
            for (var i = 0; i < 10; i++) {
                var broken = GoldenCases.picture(i, SHAPE).pixels().clone();
                Arrays.fill(broken, Float.NaN);
                var nan = new VisionRequest(
                        "nan" + i,
                        List.of(Picture.of("nan" + i, broken, SHAPE)),
                        List.of(new Segment.Image(0, 16)),
                        List.of(turn(5)),
                        List.of());
                var large = new VisionRequest(
                        "large" + i,
                        List.of(Picture.of("large" + i, new float[3 * 48 * 48], new long[] {1, 3, 48, 48})),
                        List.of(new Segment.Image(0, 16)),
                        List.of(turn(5)),
                        List.of());
                bad.add(engine.submit(nan, Lane.LIVE));
                good.add(engine.submit(golden.cases().get(i).request(), Lane.LIVE));
                bad.add(engine.submit(large, Lane.LIVE));
                bad.add(engine.submit(request("places" + i, List.of(GoldenCases.picture(i, SHAPE)), 4, 4), Lane.LIVE));
            }
            for (var i = 0; i < 10; i++) {
                assertThat(good.get(i).join().texts().stream()
                                .map(VisionAnswer.Text::tokens)
                                .toList())
                        .isEqualTo(golden.cases().get(i).texts());
                assertThat(failure(bad.get(3 * i)).reason()).isEqualTo(EngineException.Reason.NOT_A_NUMBER);
                assertThat(failure(bad.get(3 * i + 1)).reason()).isEqualTo(EngineException.Reason.RUNTIME);
                assertThat(failure(bad.get(3 * i + 2)).reason()).isEqualTo(EngineException.Reason.INVALID);
            }
        }
    }

    @Test
    void aFullQueueAndAPassedDeadlineAreRefused() {
        var settings = new EngineSettings(
                SessionSettings.cpu(1),
                FeatureMerge.EACH,
                List.of(new PoolSize(1, 160)),
                1 << 30,
                1 << 20,
                1,
                64,
                3,
                0.1);
        try (var engine = VisionEngine.open(environment, golden.files("gqa"), settings)) {
            var late = engine.submit(request("late", List.of(), 5, 5), Lane.LIVE, Duration.ofSeconds(-1));
            assertThat(failure(late).reason()).isEqualTo(EngineException.Reason.TOO_LATE);
            var many = IntStream.range(0, 50)
                    .mapToObj(i -> engine.submit(request("many" + i, List.of(), 5, 140), Lane.BACKFILL))
                    .toList();
            var reasons = many.stream()
                    .map(future -> future.handle((_, e) -> e instanceof EngineException reason ? reason.reason() : null)
                            .join())
                    .toList();
            assertThat(reasons).contains(EngineException.Reason.BUSY).containsNull();
        }
    }

    @Test
    void aCancelledRequestFreesItsSlot() {
        try (var engine = engine("gqa", 1)) {
            var first = engine.submit(request("first", List.of(), 5, 140), Lane.LIVE);
            var second = engine.submit(request("second", List.of(), 5, 140), Lane.LIVE);
            assertThat(first.cancel(true)).isTrue();
            assertThat(second.join().texts().getFirst().tokens()).hasSize(140);
        }
    }

    @Test
    void closingFinishesWhatHasBegunAndFailsTheRest() {
        var engine = engine("gqa", 1);
        var all = IntStream.range(0, 20)
                .mapToObj(i -> engine.submit(request("r" + i, List.of(), 5, 100), Lane.LIVE))
                .toList();
        all.getFirst().join();
        engine.close();
        assertThat(all).allMatch(CompletableFuture::isDone);
        assertThat(failure(all.getLast()).reason()).isEqualTo(EngineException.Reason.CLOSED);
        assertThat(failure(engine.submit(request("after", List.of(), 5, 5), Lane.LIVE))
                        .reason())
                .isEqualTo(EngineException.Reason.CLOSED);
    }

    @Test
    void samplingDoesNotDependOnTheBatch() {
        var request = new VisionRequest(
                "sampled",
                List.of(),
                List.of(new Segment.Text(new long[] {1, 20, 30})),
                List.of(new Turn(new long[] {40}, new Sampling(30, Set.of(), 1, 0.9, 42))),
                List.of());
        try (var engine = engine("gqa", 4)) {
            var alone = engine.submit(request, Lane.LIVE).join();
            golden.cases().forEach(one -> {
                var _ = engine.submit(one.request(), Lane.LIVE);
            });
            assertThat(engine.submit(request, Lane.LIVE).join()).isEqualTo(alone);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gqa", "plain"})
    void hundredsOfRequestsLeaveNothingBehind(String kind) throws InterruptedException {
        try (var engine = engine(kind, 8)) {
            var handles = 0;
            for (var round = 0; round < 4; round++) {
                var answers = IntStream.range(0, 100)
                        .mapToObj(i -> golden.cases().get(i % 10))
                        .map(one -> engine.submit(one.request(), Lane.BACKFILL))
                        .toList();
                for (var i = 0; i < 100; i++) {
                    assertThat(answers.get(i).join().texts().stream()
                                    .map(VisionAnswer.Text::tokens)
                                    .toList())
                            .isEqualTo(golden.cases().get(i % 10).texts());
                }
                engine.submit(request("last", List.of(), 2, 1), Lane.BACKFILL).join();
                handles = round == 0 ? settledHandles() : handles;
                if (kind.equals("gqa")) {
                    assertThat(settledHandles()).isEqualTo(handles);
                }
            }
        }
    }

    /** An answer is given before the call that completed it has closed its tensors: waits until the number stays. */
    private int settledHandles() throws InterruptedException {
        var last = environment.openHandles();
        for (var same = 0; same < 5; ) {
            Thread.sleep(10);
            var now = environment.openHandles();
            same = now == last ? same + 1 : 0;
            last = now;
        }
        return last;
    }

    private VisionEngine engine(String kind, int slots) {
        return VisionEngine.open(environment, golden.files(kind), settings(slots));
    }

    private static EngineSettings settings(int slots) {
        return EngineSettings.small(SessionSettings.cpu(1), new PoolSize(slots, 160));
    }

    private static VisionRequest request(String id, List<Picture> pictures, int prefix, int generated) {
        var ids = IntStream.range(0, prefix - 1).mapToLong(i -> 8 + i).toArray();
        return new VisionRequest(id, pictures, List.of(new Segment.Text(ids)), List.of(turn(generated)), List.of());
    }

    private static Turn turn(int generated) {
        return new Turn(new long[] {9}, Sampling.greedy(generated, Set.of()));
    }

    private static EngineException failure(CompletableFuture<VisionAnswer> future) {
        try {
            future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof EngineException reason) {
                return reason;
            }
            throw e;
        }
        throw new AssertionError("it did not fail");
    }
}
