package city.vantage.worker.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.FrameAccess;
import city.vantage.incident.FrameReference;
import city.vantage.prompt.DrawingRules;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.Mark;
import city.vantage.prompt.ShownFrame;
import city.vantage.vision.image.Picture;
import city.vantage.worker.BackendUnavailableException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestPicturesTest {
    private static final int GREEN = 0x00ff00;

    @TempDir
    Path folder;

    private final HttpServer server;

    RequestPicturesTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theLocalPictureGoesBeforeTheGlobalOne() throws Exception {
        var pictures = load(Frames.write(folder, 90));

        assertThat(pictures).extracting(Picture::width).containsExactly(100, 200);
        assertThat(pictures).extracting(Picture::height).containsExactly(60, 100);
    }

    @Test
    void boxesAreEnlargedInTheLocalPictureOnlyAndByWhatTheRequestSays() throws Exception {
        var pictures = load(Frames.write(folder, 90));

        // 20 x 30 at 40,40 becomes 30 x 45 at 35,32.5: in the crop from 20,20 the line begins at 15,12.
        assertThat(colour(pictures.getFirst(), 15, 20)).isEqualTo(GREEN);
        assertThat(colour(pictures.getFirst(), 20, 25)).isNotEqualTo(GREEN);
        assertThat(colour(pictures.getLast(), 40, 45)).isEqualTo(GREEN);
        assertThat(colour(pictures.getLast(), 35, 45)).isNotEqualTo(GREEN);
    }

    @Test
    void withoutACropThereIsTheGlobalPictureOnly() throws Exception {
        var request = Frames.request("1", null, List.of(Frames.write(folder, 90)));

        try (var pictures = Frames.pictures(folder)) {
            assertThat(made(pictures, request)).extracting(Picture::width).containsExactly(200);
        }
    }

    @Test
    void eachFrameGivesItsPicturesInTheOrderOfTheRequest() throws Exception {
        var pictures = load(Frames.write(folder, 90), Frames.write(folder, 30));

        assertThat(pictures)
                .extracting(picture -> picture.value(picture.width() - 2, 1, 0))
                .containsExactly(90, 90, 30, 30);
    }

    @Test
    void picturesOfOneKindFollowEachOtherWhereARequestShowsSeveralFrames() throws Exception {
        var closeUp = new Box(30, 30, 40, 40);
        var crop = new Box(20, 20, 100, 60);

        var pictures =
                shown(frame(90, crop, closeUp), frame(30, crop, closeUp), frame(60, new Box(20, 20, 80, 60), closeUp));

        assertThat(pictures).extracting(Picture::width).containsExactly(40, 40, 40, 100, 100, 80, 200, 200, 200);
        assertThat(pictures)
                .extracting(picture -> picture.value(picture.width() - 2, 1, 0))
                .containsExactly(90, 30, 60, 90, 30, 60, 90, 30, 60);
    }

    @Test
    void everyFrameHasTheSameKindsOfPictures() throws Exception {
        var crop = new Box(20, 20, 100, 60);

        assertThat(shown(frame(90, crop, new Box(30, 30, 40, 40)), frame(30, null, null)))
                .extracting(Picture::width)
                .containsExactly(100, 200, 200, 200);
        assertThat(shown(frame(90, null, null), frame(30, null, null)))
                .extracting(Picture::width)
                .containsExactly(200, 200);
    }

    @Test
    void eachFrameOfSeveralHasItsOwnBoxes() throws Exception {
        var first = new ShownFrame(Frames.write(folder, 90), List.of(mark(40)), null, null);
        var second = new ShownFrame(Frames.write(folder, 30), List.of(mark(80)), null, null);

        var pictures = shown(first, second);

        assertThat(colour(pictures.getFirst(), 40, 45)).isEqualTo(GREEN);
        assertThat(colour(pictures.getLast(), 40, 45)).isNotEqualTo(GREEN);
        assertThat(colour(pictures.getLast(), 80, 45)).isEqualTo(GREEN);
    }

    @Test
    void everyFrameOfSeveralIsChecked() throws Exception {
        var good = frame(90, null, null);
        var gone = frame(30, null, null);
        Files.delete(folder.resolve("frame-30.png"));

        assertThatThrownBy(() -> shown(good, gone))
                .isInstanceOf(NoPictureException.class)
                .hasMessageStartingWith("not_found: ");
    }

    @Test
    void moreFramesThanThereAreProcessorsAreDrawn() throws Exception {
        var many = new ShownFrame[DrawingRules.MOST_FRAMES];
        for (var i = 0; i < many.length; i++) {
            many[i] = frame(i, null, null);
        }

        assertThat(shown(many)).hasSize(many.length);
    }

    @Test
    void aRequestWithoutAFrameIsToldSo() {
        assertThatThrownBy(this::load).isInstanceOf(NoPictureException.class).hasMessageContaining("has no frame");
    }

    @Test
    void aBrokenPictureAndAnotherContentAreToldApart() throws Exception {
        var file = Files.writeString(folder.resolve("broken.png"), "no picture");
        var good = Frames.write(folder, 90);
        var other = new FrameReference(good.uri(), "0".repeat(64), good.bytes());

        assertThatThrownBy(() -> load(Frames.reference(file)))
                .isInstanceOf(NoPictureException.class)
                .hasMessageStartingWith("not_a_picture: ");
        assertThatThrownBy(() -> load(other))
                .isInstanceOf(NoPictureException.class)
                .hasMessageStartingWith("wrong_content: ");
    }

    @Test
    void aFrameThatComesALittleLaterThanItsObservationIsFound() throws Exception {
        var frame = Frames.write(folder, 90);
        var file = folder.resolve("frame-90.png");
        var away = Files.move(file, folder.resolve("away"));
        var back = Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(300);
                Files.move(away, file);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(load(frame)).hasSize(2);
        back.join();
    }

    @Test
    void aFrameThatNeverComesFailsItsRequest() throws Exception {
        var frame = Frames.write(folder, 90);
        Files.delete(folder.resolve("frame-90.png"));

        assertThatThrownBy(() -> load(frame))
                .isInstanceOf(NoPictureException.class)
                .hasMessageStartingWith("not_found: ");
    }

    @Test
    void aStoreThatIsDownIsWaitedForAndThenItsRequestsFail() throws Exception {
        var asked = new AtomicInteger();
        var frame = serving(asked);

        try (var pictures = Frames.pictures(access(), Duration.ofMillis(200))) {
            var request = Frames.request("1", frame);
            assertThatThrownBy(() -> made(pictures, request))
                    .isInstanceOf(BackendUnavailableException.class)
                    .hasMessageContaining("frame store")
                    .hasMessageContaining("503");
            Thread.sleep(250);
            assertThatThrownBy(() -> made(pictures, request))
                    .isInstanceOf(NoPictureException.class)
                    .hasMessageStartingWith("unavailable: ");
            asked.set(100);
            assertThat(made(pictures, request)).hasSize(2);
            asked.set(0);
            assertThatThrownBy(() -> made(pictures, request)).isInstanceOf(BackendUnavailableException.class);
        }
    }

    /** A server that is down until it has been asked a hundred times. */
    private FrameReference serving(AtomicInteger asked) throws IOException {
        var local = Frames.write(folder, 90);
        var content = Files.readAllBytes(folder.resolve("frame-90.png"));
        server.createContext("/", exchange -> {
            try (exchange) {
                var up = asked.incrementAndGet() > 100;
                exchange.sendResponseHeaders(up ? 200 : 503, up ? content.length : -1);
                if (up) {
                    exchange.getResponseBody().write(content);
                }
            }
        });
        server.start();
        return new FrameReference("http://" + host() + "/frame.png", local.sha256(), local.bytes());
    }

    private FrameAccess access() {
        return new FrameAccess(List.of(), Set.of(host()), Set.of());
    }

    private String host() {
        return "localhost:" + server.getAddress().getPort();
    }

    private List<Picture> load(FrameReference... frames) throws InterruptedException, NoPictureException {
        try (var pictures = Frames.pictures(folder)) {
            return made(pictures, Frames.request("1", frames));
        }
    }

    private List<Picture> shown(ShownFrame... frames) throws InterruptedException, NoPictureException {
        try (var pictures = Frames.pictures(folder)) {
            return made(pictures, Frames.request("1", frames[0].frame()).showing(List.of(frames)));
        }
    }

    private ShownFrame frame(int shade, @Nullable Box crop, @Nullable Box closeUp) throws IOException {
        return new ShownFrame(Frames.write(folder, shade), List.of(mark(40)), crop, closeUp);
    }

    private static Mark mark(int left) {
        return new Mark(Category.PEDESTRIAN, new Box(left, 40, 20, 30), "#00ff00");
    }

    private static List<Picture> made(RequestPictures pictures, InferenceRequest request)
            throws InterruptedException, NoPictureException {
        return pictures.of(request, made -> made);
    }

    private static int colour(Picture picture, int x, int y) {
        return picture.value(x, y, 0) << 16 | picture.value(x, y, 1) << 8 | picture.value(x, y, 2);
    }
}
