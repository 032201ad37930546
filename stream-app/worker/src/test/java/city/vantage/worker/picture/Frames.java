package city.vantage.worker.picture;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.FrameAccess;
import city.vantage.incident.FrameReference;
import city.vantage.incident.FrameSize;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import city.vantage.prompt.ClosedQuestion;
import city.vantage.prompt.GenerationLimits;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.Mark;
import city.vantage.prompt.PackVersion;
import city.vantage.prompt.Priority;
import city.vantage.prompt.ShownFrame;
import city.vantage.prompt.Turn;
import city.vantage.vision.image.DecodeLimits;
import city.vantage.vision.image.FrameStore;
import city.vantage.vision.image.PictureDecoder;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Frames in a folder, and requests about them. */
public final class Frames {
    public static final FrameSize SIZE = new FrameSize(200, 100);

    private Frames() {}

    /** A grey picture, whose shade tells it from others. */
    public static FrameReference write(Path folder, int shade) throws IOException {
        var image = new BufferedImage(SIZE.width(), SIZE.height(), BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(shade, shade, shade));
        graphics.fillRect(0, 0, SIZE.width(), SIZE.height());
        graphics.dispose();
        var file = folder.resolve("frame-" + shade + ".png");
        ImageIO.write(image, "png", file.toFile());
        return reference(file);
    }

    public static FrameReference reference(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        return FrameReference.of(file.toUri().toString().replace("file:///", "file:/"), bytes);
    }

    public static RequestPictures pictures(Path folder) {
        return pictures(new FrameAccess(List.of(folder), Set.of(), Set.of()), Duration.ofSeconds(5));
    }

    static RequestPictures pictures(FrameAccess access, Duration patience) {
        return new RequestPictures(
                new FrameSource(
                        new FrameStore(access, 1 << 20, Duration.ofSeconds(2)), patience, InstantSource.system()),
                new PictureDecoder(DecodeLimits.DEFAULT));
    }

    /** Two turns, and one closed question: {@code environment.weather}, clear or rainy. */
    public static InferenceRequest request(String id, FrameReference... frames) {
        return request(id, new Box(20, 20, 100, 60), List.of(frames));
    }

    /** The same about several frames of a phase, of which the first is the chosen one. */
    public static InferenceRequest sequence(String id, FrameReference... frames) {
        var request = request(id, frames[0]);
        return request.showing(Stream.of(frames)
                .map(frame -> new ShownFrame(frame, request.marks(), request.crop(), null))
                .toList());
    }

    static InferenceRequest request(String id, @Nullable Box crop, List<FrameReference> frames) {
        return new InferenceRequest(
                id,
                "incident-of-" + id,
                Phase.ACTION,
                "camera",
                ViewKind.OVERHEAD,
                SIZE,
                frames,
                List.of(new Mark(Category.PEDESTRIAN, new Box(40, 40, 20, 30), "#00ff00")),
                crop,
                null,
                1.5,
                List.of(),
                List.of(new Turn(Category.VEHICLE, "The vehicle?"), new Turn(Category.PEDESTRIAN, "The pedestrian?")),
                List.of(new ClosedQuestion("environment.weather", "What weather?", List.of("clear", "rainy"))),
                new GenerationLimits(64, 0, 7),
                new PackVersion("pack", "1"),
                "model",
                Priority.LIVE,
                null);
    }
}
