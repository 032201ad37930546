package city.vantage.adapters.wts;

import city.vantage.incident.Camera;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One video of an incident.
 *
 * @param video its name, without the ending
 * @param rate how frame numbers map to seconds of the video
 * @param boxes in order of phase, frame and party; none where the view doesn't cover the parties, or nobody drew any
 * @param frames folder of the video's frames as numbered JPEGs, or null where there is none: then only boxes speak
 */
public record WtsView(
        String video,
        Camera camera,
        FrameRate rate,
        List<WtsBox> boxes,
        @Nullable Path frames) {
    public WtsView {
        boxes = List.copyOf(boxes);
    }

    /** The files of its frames by number; none where there is no folder. */
    public Map<Integer, Path> frameFiles() {
        return FrameFiles.in(frames).files();
    }
}
