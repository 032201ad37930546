package city.vantage.adapters.meva;

import city.vantage.incident.Camera;
import city.vantage.incident.FrameSize;
import city.vantage.incident.RejectedException;
import city.vantage.incident.ViewKind;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;

/**
 * A camera's clip, and how its frames map to the clock that all cameras share.
 *
 * @param shift frames by which the clip starts after the common clock does; may be negative
 */
record Clip(Camera camera, int shift) {
    static final String SITE = "meva";

    /** Where the common clock starts: the cameras of this recording started within eight seconds after it. */
    static final Instant START = Instant.parse("2018-03-11T11:55:00Z");

    private static final int FRAMES_PER_SECOND = 30;

    /** The clips in order of their cameras' ids. */
    static List<Clip> readAll(Path file) {
        var clips = new TreeMap<String, Clip>();
        for (var entry : Entries.ofList(file)) {
            var clip = of(entry);
            if (clips.put(clip.cameraId(), clip) != null) {
                throw entry.problem("camera %s has two clips".formatted(clip.cameraId()));
            }
        }
        return List.copyOf(clips.values());
    }

    private static Clip of(Entry entry) {
        if (entry.integer("fps") != FRAMES_PER_SECOND) {
            throw entry.problem("fps must be %d, on which the common clock counts".formatted(FRAMES_PER_SECOND));
        }
        try {
            var size = new FrameSize(entry.integer("width"), entry.integer("height"));
            var camera = new Camera(entry.text("camera"), SITE, ViewKind.OVERHEAD, size, null);
            return new Clip(camera, entry.integer("shift_used"));
        } catch (RejectedException e) {
            throw entry.rejected(e);
        }
    }

    String cameraId() {
        return camera.cameraId();
    }

    /** When a frame of the clip was taken, to the microsecond. */
    Instant capturedAt(int frame) {
        var micros = Math.floorDiv((frame + (long) shift) * 1_000_000, FRAMES_PER_SECOND);
        return START.plus(micros, ChronoUnit.MICROS);
    }
}
