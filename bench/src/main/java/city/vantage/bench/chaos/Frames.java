package city.vantage.bench.chaos;

import city.vantage.incident.Box;
import city.vantage.incident.Camera;
import city.vantage.incident.Detection;
import city.vantage.incident.FrameReference;
import city.vantage.incident.FrameSize;
import city.vantage.incident.Observation;
import city.vantage.testing.Site;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Pictures of made-up incidents. What counts here is what becomes of requests, not what is in them: the pictures are a
 * twentieth of a camera's, so that brokers and processes have the machine for themselves.
 */
final class Frames {
    private static final int SCALE = 20;
    private static final FrameSize SMALL = new FrameSize(Site.FRAME.width() / SCALE, Site.FRAME.height() / SCALE);
    private static final FrameSize LARGE = new FrameSize(SMALL.width() * 8, SMALL.height() * 8);

    private final Path folder;
    private final FrameReference usual;
    private final FrameReference poisoned;
    private final FrameReference vanished;
    private final FrameReference brokenOff;

    /** What is the matter with an incident's frames. */
    enum State {
        USUAL,
        /** Whoever has them described dies. */
        POISONED,
        /** They were deleted after the observations had been sent. */
        VANISHED,
        /** The store had no room for all of them. */
        BROKEN_OFF
    }

    private Frames(Path folder) throws IOException {
        this.folder = folder;
        usual = write(folder, "usual.jpg", SMALL);
        poisoned = write(folder, "poisoned.jpg", LARGE);
        vanished = write(folder, "vanished.jpg", SMALL);
        Files.delete(folder.resolve("vanished.jpg"));
        brokenOff = write(folder, "broken-off.jpg", SMALL);
        try (var file = FileChannel.open(folder.resolve("broken-off.jpg"), StandardOpenOption.WRITE)) {
            file.truncate(brokenOff.bytes() / 2);
        }
    }

    static Frames make(Path folder) throws IOException {
        return new Frames(Files.createDirectories(folder));
    }

    Path folder() {
        return folder;
    }

    /** The site with cameras that take such pictures. */
    static Site small(Site site) {
        return new Site(
                site.siteId(),
                site.cameras().stream()
                        .map(camera -> new Camera(
                                camera.cameraId(), camera.siteId(), camera.viewKind(), SMALL, camera.place()))
                        .toList());
    }

    /** The observation with a picture that there is, or isn't, and the time that its camera believes. */
    Observation of(Observation seen, Instant capturedAt, State state) {
        var size = state == State.POISONED ? LARGE : SMALL;
        var factor = size.width() / (double) Site.FRAME.width();
        return new Observation(
                seen.incidentId(),
                seen.siteId(),
                seen.cameraId(),
                seen.viewKind(),
                capturedAt,
                seen.phase(),
                switch (state) {
                    case USUAL -> usual;
                    case POISONED -> poisoned;
                    case VANISHED -> vanished;
                    case BROKEN_OFF -> brokenOff;
                },
                size,
                seen.sharpness(),
                seen.detections().stream()
                        .map(detection -> scaled(detection, factor))
                        .toList());
    }

    private static Detection scaled(Detection detection, double factor) {
        var box = detection.box();
        return new Detection(
                detection.trackId(),
                detection.category(),
                new Box(box.x() * factor, box.y() * factor, box.width() * factor, box.height() * factor),
                detection.confidence(),
                detection.detector());
    }

    /** Noise, which compresses badly: a large picture stays large. */
    private static FrameReference write(Path folder, String name, FrameSize size) throws IOException {
        var random = new Random(size.width());
        var picture = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < size.height(); y++) {
            for (var x = 0; x < size.width(); x++) {
                picture.setRGB(x, y, Color.HSBtoRGB(random.nextFloat(), 1, random.nextFloat()));
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        var file = Files.write(folder.resolve(name), bytes.toByteArray());
        return FrameReference.of(file.toUri().toString(), bytes.toByteArray());
    }
}
