package city.vantage.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hand-made observations: incident {@code i-1} at site {@code crossing}, frames of 1920 x 1080. */
public final class Scene {
    public static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    public static final FrameSize FULL_HD = new FrameSize(1920, 1080);

    private Scene() {}

    public static Instant at(long millis) {
        return START.plusMillis(millis);
    }

    public static Detection pedestrian(String trackId, double x, double y, double width, double height) {
        return new Detection(trackId, Category.PEDESTRIAN, new Box(x, y, width, height), 1, "hand");
    }

    public static Detection vehicle(String trackId, double x, double y, double width, double height) {
        return new Detection(trackId, Category.VEHICLE, new Box(x, y, width, height), 1, "hand");
    }

    public static Observation seen(String cameraId, long millis, Phase phase, Detection... detections) {
        return seen(cameraId, ViewKind.OVERHEAD, millis, phase, null, detections);
    }

    public static Observation seenFromVehicle(String cameraId, long millis, Phase phase, Detection... detections) {
        return seen(cameraId, ViewKind.VEHICLE, millis, phase, null, detections);
    }

    public static Observation seen(
            String cameraId,
            ViewKind viewKind,
            long millis,
            Phase phase,
            @Nullable Double sharpness,
            Detection... detections) {
        return new Observation(
                "i-1",
                "crossing",
                cameraId,
                viewKind,
                at(millis),
                phase,
                frame(cameraId, millis),
                FULL_HD,
                sharpness,
                List.of(detections));
    }

    /** The same, where only the geometry speaks. */
    public static Observation withoutPicture(Observation seen) {
        return new Observation(
                seen.incidentId(),
                seen.siteId(),
                seen.cameraId(),
                seen.viewKind(),
                seen.capturedAt(),
                seen.phase(),
                null,
                seen.frameSize(),
                seen.sharpness(),
                seen.detections());
    }

    /** A reference to a frame that doesn't exist, with another digest for another camera or time. */
    public static FrameReference frame(String cameraId, long millis) {
        var number = (cameraId.hashCode() & 0xffff) * 1_000_003L + millis;
        return new FrameReference(
                "file:/frames/%s-%d.jpg".formatted(cameraId, millis), "%064x".formatted(number), 40_000);
    }
}
