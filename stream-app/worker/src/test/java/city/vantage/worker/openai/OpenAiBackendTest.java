package city.vantage.worker.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import city.vantage.incident.Category;
import city.vantage.prompt.Answer;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.TurnText;
import city.vantage.worker.BackendUnavailableException;
import city.vantage.worker.picture.Frames;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real server, real pictures: what is asked, what is made of the answers, and what of faults. */
@Timeout(60)
class OpenAiBackendTest {
    @TempDir
    Path folder;

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theSecondTurnSeesTheFirstAnswerAndPicturesAreSentOnce() throws Exception {
        var answer = answer(request("1"));

        assertThat(answer.texts())
                .containsExactly(
                        new TurnText(Category.VEHICLE, "Text 1."), new TurnText(Category.PEDESTRIAN, "Text 3."));
        var second = server.texts().getLast().path("messages");
        assertThat(second.findValuesAsText("role")).containsExactly("user", "assistant", "user");
        assertThat(second.get(0).path("content").findValuesAsText("type"))
                .containsExactly("image_url", "image_url", "text");
        assertThat(second.get(0).path("content").get(2).path("text").asText()).isEqualTo("The vehicle?");
        assertThat(second.get(1).path("content").asText()).isEqualTo("Text 1.");
        assertThat(second.get(2).path("content").asText()).isEqualTo("The pedestrian?");
    }

    @Test
    void limitsGoAlong() throws Exception {
        answer(request("1"));

        var chat = server.texts().getFirst();
        assertThat(chat.path("model").asText()).isEqualTo(TestServer.MODEL);
        assertThat(chat.path("max_tokens").asInt()).isEqualTo(64);
        assertThat(chat.path("temperature").asDouble(-1)).isZero();
        assertThat(chat.path("seed").asInt()).isEqualTo(7);
    }

    @Test
    void picturesAreJpegsTheLocalOneFirst() throws Exception {
        answer(request("1"));

        var urls = server.texts().getFirst().findValuesAsText("url");
        assertThat(urls).hasSize(2).allMatch(url -> url.startsWith("data:image/jpeg;base64,"));
        assertThat(width(urls.getFirst())).isEqualTo(100);
        assertThat(width(urls.getLast())).isEqualTo(200);
    }

    @Test
    void allFramesOfASequenceAreShown() throws Exception {
        answer(Frames.sequence("1", Frames.write(folder, 90), Frames.write(folder, 30)));

        var urls = server.texts().getFirst().findValuesAsText("url");
        assertThat(urls.stream().map(OpenAiBackendTest::width)).containsExactly(100, 100, 200, 200);
        assertThat(urls).doesNotHaveDuplicates();
    }

    @Test
    void picturesLargerThanAllowedAreReduced() throws Exception {
        try (var backend = backend(settings(server.url(), null, 20, 4, 64))) {
            backend.infer(List.of(request("1")));
        }

        var urls = server.texts().getFirst().findValuesAsText("url");
        assertThat(urls.stream().map(OpenAiBackendTest::width)).containsExactly(64, 64);
    }

    @Test
    void aClosedQuestionIsAChoiceOfLettersWhoseProbabilitiesAreReadFromTheFirstToken() throws Exception {
        server.say(Map.of("A", 0.6, " B", 0.3, "The", 0.1));

        var likelihoods = answer(request("1")).likelihoods();

        assertThat(likelihoods).hasSize(1);
        assertThat(likelihoods.getFirst().attribute()).isEqualTo("environment.weather");
        assertThat(likelihoods.getFirst().answers())
                .extracting(each -> each.answer())
                .containsExactly("clear", "rainy");
        assertThat(likelihoods.getFirst().answers().getFirst().probability()).isCloseTo(2 / 3.0, within(1e-9));
        var asked = server.closed().getFirst();
        assertThat(asked.path("messages")).hasSize(1);
        assertThat(asked.path("messages").findValuesAsText("text"))
                .containsExactly("What weather?\nA. clear\nB. rainy\nAnswer with the letter only.");
        assertThat(asked.path("top_logprobs").asInt()).isEqualTo(20);
    }

    @Test
    void withoutProbabilitiesTheQuestionIsLeftOut() throws Exception {
        server.say(Map.of());

        assertThat(answer(request("1")).likelihoods()).isEmpty();
    }

    @Test
    void anAnswerOutOfTheOptionsIsLeftOut() throws Exception {
        server.say(Map.of("It", 0.7, "A", 0.2, "C", 0.1));

        assertThat(answer(request("1")).likelihoods()).isEmpty();
    }

    @Test
    void aServerWithoutProbabilitiesNeedNotBeAskedClosedQuestions() throws Exception {
        try (var backend = backend(settings(server.url(), null, 0, 4, 1344))) {
            backend.infer(List.of(request("1")));
        }

        assertThat(server.closed()).isEmpty();
        assertThat(server.texts()).hasSize(2);
    }

    @Test
    void theModelIsNamedAsTheServerServesIt() throws Exception {
        try (var backend = backend(settings())) {
            assertThat(backend.model().model()).isEqualTo(TestServer.MODEL);
            backend.infer(List.of(request("1")));
            assertThat(backend.model().digest()).isEqualTo(TestServer.MODEL + " fp-1");
        }
    }

    @Test
    void theKeyGoesToTheServerAndNowhereElse() throws Exception {
        var settings = settings(server.url(), new ApiKey("sk-secret"), 20, 4, 1344);
        try (var backend = backend(settings)) {
            backend.infer(List.of(request("1")));
        }

        assertThat(server.keys).isNotEmpty().allMatch("Bearer sk-secret"::equals);
        assertThat(settings).asString().doesNotContain("sk-secret");
    }

    @Test
    void noMoreCallsAtATimeThanAllowed() throws Exception {
        server.takeItsTime(50);
        var frame = Frames.write(folder, 90);
        var batch = IntStream.range(0, 8)
                .mapToObj(i -> Frames.request("r" + i, frame))
                .toList();

        try (var backend = backend(settings())) {
            assertThat(backend.infer(batch)).hasSize(8).allMatch(answer -> answer instanceof Answer.Given);
        }

        assertThat(server.atOneTime.get()).isEqualTo(4);
    }

    @Test
    void aRequestWithoutAPictureFailsAloneAndTheServerIsNotAsked() throws Exception {
        try (var backend = backend(settings())) {
            var answers = backend.infer(List.of(Frames.request("none"), request("1")));

            assertThat(failure(answers.getFirst())).contains("has no frame");
            assertThat(answers.getLast()).isInstanceOf(Answer.Given.class);
        }
    }

    @Test
    void aBrokenPictureFailsAlone() throws Exception {
        var broken = Frames.reference(Files.writeString(folder.resolve("broken"), "none"));
        try (var backend = backend(settings())) {
            var answers = backend.infer(List.of(request("1"), Frames.request("broken", broken)));

            assertThat(answers.getFirst()).isInstanceOf(Answer.Given.class);
            assertThat(failure(answers.getLast())).startsWith("not_a_picture: ");
        }
    }

    @Test
    void aBusyServerIsAskedAgainWhenItSays() throws Exception {
        server.faults.add(TestServer.status(429, "Retry-After", "1"));
        var began = System.nanoTime();

        assertThat(answer(asking(1)).texts()).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofMillis(990), Duration.ofSeconds(8));
        assertThat(server.chats).hasSize(2);
    }

    @Test
    void aServerThatWantsToBeLeftAloneForLongIsNotWaitedForHere() {
        server.faults.add(TestServer.status(503, "Retry-After", "3600"));

        assertThatThrownBy(() -> answer(asking(1)))
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessageContaining("503");
        assertThat(server.chats).hasSize(1);
    }

    @Test
    void aServerThatStaysBusyIsUnavailable() {
        Collections.addAll(server.faults, TestServer.status(503), TestServer.status(502), TestServer.status(429));

        assertThatThrownBy(() -> answer(asking(1)))
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessageContaining("429");
        assertThat(server.chats).hasSize(3);
    }

    @Test
    void passingFaultsAreSurvived() throws Exception {
        for (var fault : List.of(
                TestServer.status(500),
                TestServer.cut(),
                TestServer.body("{\"choices\": ["),
                TestServer.body("<html>"),
                TestServer.body(""),
                TestServer.drip(1_500))) {
            server.faults.add(fault);
            assertThat(answer(asking(1)).texts()).hasSize(1);
        }
    }

    @Test
    void whatBreaksAgainAndAgainFailsAloneAsLongAsTheServerIsThere() throws Exception {
        Collections.addAll(server.faults, TestServer.status(500), TestServer.cut(), TestServer.body("[]"));

        assertThat(failure(only(asking(1)))).isEqualTo("server failed: what it sends is no chat completion");
    }

    @Test
    void aServerThatBreaksOnAllIsUnavailable() {
        server.breakDown();

        assertThatThrownBy(() -> answer(asking(1)))
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessageContaining("500");
    }

    @Test
    void aServerThatIsNotThereIsUnavailable() {
        server.close();

        assertThatThrownBy(() -> answer(asking(1)))
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessageContaining("no connection");
    }

    @Test
    void aWrongKeyIsToldAtOnce() {
        server.faults.add(TestServer.status(401));

        assertThatThrownBy(() -> answer(asking(1)))
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessageContaining("refuses the key");
        assertThat(server.chats).hasSize(1);
    }

    @Test
    void aModelThatTheServerDoesNotHaveIsToldWithThoseThatItHas() {
        var wrong = new OpenAiSettings(server.url(), "other", null, 4, Duration.ofSeconds(1), 3, 20, 1344);
        try (var backend = backend(wrong)) {
            assertThatThrownBy(() -> backend.infer(List.of(asking(1))))
                    .isInstanceOf(BackendUnavailableException.class)
                    .hasMessageContaining("inference.model is other")
                    .hasMessageContaining("the server has: " + TestServer.MODEL);
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        server.faults.add(TestServer.status(307, "Location", "http://elsewhere.invalid/"));

        assertThatThrownBy(() -> answer(asking(1)))
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessageContaining("redirects are not followed");
    }

    @Test
    void whatTheServerRefusesFailsAloneWithItsWordsButWithoutThePicture() throws Exception {
        server.faults.add(TestServer.status(400));

        assertThat(failure(only(asking(1)))).isEqualTo("server refuses the request: 400, as the test wants it: [data]");
        assertThat(server.chats).hasSize(1);
    }

    @Test
    void aHugeAnswerIsCutOffAndFailsAlone() throws Exception {
        server.faults.add(TestServer.body("{\"choices\": [\"" + "x".repeat(2 << 20) + "\"]}"));

        assertThat(failure(only(asking(1)))).contains("more than 1048576 bytes");
    }

    @Test
    void anAnswerWithoutTextFails() throws Exception {
        server.faults.add(TestServer.body(
                "{\"choices\": [{\"message\": {\"content\": null}, \"finish_reason\": \"content_filter\"}]}"));

        assertThat(failure(only(asking(1)))).contains("content_filter");
    }

    @Test
    void aClosedQuestionThatTheServerRefusesIsLeftOut() throws Exception {
        var request = request("1");
        var closedOnly = with(request, 0);
        server.faults.add(TestServer.status(400));

        assertThat(answer(closedOnly)).isEqualTo(new Answer.Given(List.of(), List.of()));
    }

    @Test
    void anInterruptionEndsTheCalls() throws Exception {
        server.takeItsTime(30_000);
        var request = request("1");
        var thread = Thread.ofVirtual().start(() -> {
            try {
                answer(request);
            } catch (Exception e) {
                Thread.currentThread().interrupt();
            }
        });
        Thread.sleep(500);
        thread.interrupt();

        assertThat(thread.join(Duration.ofSeconds(4))).isTrue();
    }

    private Answer.Given answer(InferenceRequest request) throws InterruptedException {
        return assertThat(only(request)).asInstanceOf(type(Answer.Given.class)).actual();
    }

    private Answer only(InferenceRequest request) throws InterruptedException {
        try (var backend = backend(settings())) {
            return backend.infer(List.of(request)).getFirst();
        }
    }

    private OpenAiBackend backend(OpenAiSettings settings) {
        return new OpenAiBackend(settings, Frames.pictures(folder));
    }

    private OpenAiSettings settings() {
        return settings(server.url(), null, 20, 4, 1344);
    }

    private static OpenAiSettings settings(URI url, @Nullable ApiKey key, int top, int concurrency, int edge) {
        return new OpenAiSettings(url, TestServer.MODEL, key, concurrency, Duration.ofSeconds(1), 3, top, edge);
    }

    private InferenceRequest request(String id) throws IOException {
        return Frames.request(id, Frames.write(folder, 90));
    }

    /** A request with so many turns and no closed question. */
    private InferenceRequest asking(int turns) throws IOException {
        return with(request("1"), turns);
    }

    private static InferenceRequest with(InferenceRequest request, int turns) {
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
                request.turns().subList(0, turns),
                turns == 0 ? request.questions() : List.of(),
                request.limits(),
                request.pack(),
                request.model(),
                request.priority(),
                request.deadline());
    }

    private static String failure(Answer answer) {
        return assertThat(answer)
                .asInstanceOf(type(Answer.Failed.class))
                .actual()
                .reason();
    }

    private static int width(String url) {
        try {
            var bytes = Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1));
            return ImageIO.read(new ByteArrayInputStream(bytes)).getWidth();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
