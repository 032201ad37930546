package city.vantage.vision.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.vantage.incident.FrameAccess;
import city.vantage.incident.FrameReference;
import city.vantage.vision.Golden;
import city.vantage.vision.image.FrameException.Reason;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameStoreTest {
    private static final byte[] CONTENT = "the bytes of a frame".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Path frames;
    private HttpServer server;
    private FrameStore store;

    @BeforeEach
    void open() throws IOException {
        frames = Files.createDirectory(folder.resolve("frames"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        store = store(Duration.ofSeconds(20));
    }

    private FrameStore store(Duration timeout) {
        return new FrameStore(new FrameAccess(List.of(frames), Set.of(host()), Set.of("bucket")), 1_000, timeout);
    }

    @AfterEach
    void close() {
        store.close();
        server.stop(0);
    }

    @Test
    void readsAFileBelowARoot() throws IOException {
        var file = Files.write(frames.resolve("a.jpg"), CONTENT);

        assertThat(store.fetch(to(file))).isEqualTo(CONTENT);
    }

    @Test
    void refusesAPathOutOfTheRoot() throws IOException {
        Files.write(folder.resolve("secret"), CONTENT);

        assertRefused("file:" + frames + "/../secret", Reason.REFUSED);
    }

    @Test
    void refusesALinkOutOfTheRootAndFollowsOneWithin() throws IOException {
        var secret = Files.write(folder.resolve("secret"), CONTENT);
        Files.createSymbolicLink(frames.resolve("link"), secret);
        Files.createSymbolicLink(frames.resolve("out"), folder);
        Files.write(frames.resolve("a"), CONTENT);
        var within = Files.createSymbolicLink(frames.resolve("within"), frames.resolve("a"));

        assertRefused("file:" + frames + "/link", Reason.REFUSED);
        assertRefused("file:" + frames + "/out/secret", Reason.REFUSED);
        assertThat(store.fetch(to(within))).isEqualTo(CONTENT);
    }

    @Test
    void refusesAFolderAndWhatIsNotThere() throws IOException {
        Files.createDirectory(frames.resolve("folder"));

        assertRefused("file:" + frames + "/folder", Reason.REFUSED);
        assertRefused("file:" + frames + "/none", Reason.NOT_FOUND);
    }

    @Test
    void refusesOtherBytesThanTheReferenceSays() throws IOException {
        var file = Files.write(frames.resolve("a"), "the bytes of a fRame".getBytes(StandardCharsets.UTF_8));
        assertRefused("file:" + file, Reason.WRONG_CONTENT);
        Files.write(file, "the bytes".getBytes(StandardCharsets.UTF_8));
        assertRefused("file:" + file, Reason.WRONG_CONTENT);
        Files.write(file, "the bytes of a frame and more".getBytes(StandardCharsets.UTF_8));
        assertRefused("file:" + file, Reason.TOO_MANY_BYTES);
    }

    @Test
    void refusesAReferenceOverTheLimitWithoutFetchingIt() {
        var reference = new FrameReference("file:" + frames + "/none", Golden.sha256(CONTENT), 1_001);

        assertThatThrownBy(() -> store.fetch(reference))
                .hasMessage("frame of 1001 bytes, 1000 are allowed")
                .hasFieldOrPropertyWithValue("reason", Reason.TOO_MANY_BYTES);
    }

    @Test
    void bucketsAreRefusedWithAWayOut() {
        assertRefused("s3://bucket/a.jpg", Reason.REFUSED)
                .hasMessage("frames are not read from s3: use https: or file:");
    }

    @Test
    void fetchesFromAConfiguredHostOnly() {
        serve("/a.jpg", exchange -> answer(exchange, 200, CONTENT));

        assertThat(store.fetch(reference("http://" + host() + "/a.jpg"))).isEqualTo(CONTENT);
        assertRefused("http://localhost:" + server.getAddress().getPort() + "/a.jpg", Reason.REFUSED);
        assertRefused("http://169.254.169.254/latest", Reason.REFUSED);
    }

    @Test
    void doesNotFollowARedirect() {
        serve("/a.jpg", exchange -> answer(exchange, 200, CONTENT));
        serve("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/a.jpg");
            answer(exchange, 302, new byte[0]);
        });

        assertRefused("http://" + host() + "/moved", Reason.REFUSED)
                .hasMessage("frame server answers with a redirect (302), which isn't followed");
    }

    @Test
    void serverErrorsMayBeRetriedAndMissingFramesToo() {
        serve("/broken", exchange -> answer(exchange, 503, new byte[0]));

        assertRefused("http://" + host() + "/broken", Reason.UNAVAILABLE);
        assertRefused("http://" + host() + "/none", Reason.NOT_FOUND);
        assertThat(Reason.UNAVAILABLE.retryable()).isTrue();
        assertThat(Reason.WRONG_CONTENT.retryable()).isFalse();
    }

    @Test
    void hangsUpOnAnEndlessBody() {
        serve("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                for (var i = 0; i < 100_000; i++) {
                    body.write(new byte[1_000]);
                }
            }
        });

        assertRefused("http://" + host() + "/endless", Reason.TOO_MANY_BYTES);
    }

    @Test
    void givesUpOnABodyThatDrips() {
        serve("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 20);
            try (var body = exchange.getResponseBody()) {
                for (var i = 0; i < 20; i++) {
                    body.write('x');
                    body.flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        try (var impatient = store(Duration.ofMillis(500))) {
            assertThatThrownBy(() -> impatient.fetch(reference("http://" + host() + "/slow")))
                    .isInstanceOf(FrameException.class)
                    .hasFieldOrPropertyWithValue("reason", Reason.UNAVAILABLE)
                    .hasMessage("frame was not here within PT0.5S");
        }
    }

    private interface Answerer {
        void answer(HttpExchange exchange) throws IOException;
    }

    private void serve(String path, Answerer answerer) {
        server.createContext(path, answerer::answer);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    private String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private AbstractThrowableAssert<?, ?> assertRefused(String uri, Reason reason) {
        return assertThatThrownBy(() -> store.fetch(reference(uri)))
                .isInstanceOf(FrameException.class)
                .hasFieldOrPropertyWithValue("reason", reason);
    }

    private static FrameReference to(Path file) {
        return reference("file:" + file);
    }

    private static FrameReference reference(String uri) {
        return new FrameReference(uri, Golden.sha256(CONTENT), CONTENT.length);
    }
}
