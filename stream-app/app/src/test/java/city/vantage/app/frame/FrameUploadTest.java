package city.vantage.app.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server of the test's own, which stands for an object store. */
@Timeout(30)
class FrameUploadTest {
    private static final byte[] PICTURE = "picture".getBytes(UTF_8);

    private final Map<String, byte[]> stored = new ConcurrentHashMap<>();
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private int status = 201;

    FrameUploadTest() throws IOException {
        server.createContext("/", exchange -> {
            stored.put(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                    exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aPictureIsPutBelowTheAddressUnderItsDigest() {
        try (var frames = FrameSink.at(at("/frames"))) {
            var reference = frames.add(PICTURE);

            assertThat(reference.uri())
                    .isEqualTo(at("/frames/" + reference.sha256() + ".jpg").toString());
            assertThat(reference.bytes()).isEqualTo(PICTURE.length);
            assertThat(stored).containsExactly(Map.entry("PUT /frames/" + reference.sha256() + ".jpg", PICTURE));
        }
    }

    @Test
    void aQueryGoesWithThePutAndNotIntoTheReference() {
        try (var frames = FrameSink.at(at("/frames/?ttl=1d"))) {
            var reference = frames.add(PICTURE);

            assertThat(reference.uri()).endsWith(".jpg");
            assertThat(stored.keySet()).containsExactly("PUT /frames/" + reference.sha256() + ".jpg?ttl=1d");
        }
    }

    @Test
    void aPictureThatIsRefusedIsNotReferredTo() {
        status = 507;
        try (var frames = FrameSink.at(at("/frames"))) {
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> frames.add(PICTURE))
                    .havingCause()
                    .isInstanceOf(FileSystemException.class)
                    .withMessageContaining(at("/frames/").toString())
                    .withMessageContaining("it answers 507");
        }
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        server.stop(0);
        try (var frames = FrameSink.at(at("/frames"))) {
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> frames.add(PICTURE))
                    .havingCause()
                    .withMessageContaining("no answer");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"frames", "s3://bucket/frames", "http:frames", "file:frames", "file://host/frames", "ftp://a/b"})
    void otherPlacesAreNotTaken(String place) {
        assertThat(FrameSink.takes(URI.create(place))).isFalse();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
    }
}
