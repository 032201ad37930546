package city.vantage.adapters.meva;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.FrameSize;
import city.vantage.incident.RejectedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The boxes of those tracks of one camera that take part in an event. Boxes are clamped to the frame; a box whose centre
 * lies outside is left out, and where that is so of many, all of the camera's are: the boxes then belong to another
 * frame size, and those that happen to lie inside are just as wrong.
 */
final class CameraTracks {
    private static final double UNFIT_SHARE = 0.1;

    private final FrameSize frame;
    private final Set<String> wanted;
    private final Map<Integer, List<Detection>> byFrame = new HashMap<>();
    private int boxes;
    private int outside;

    private CameraTracks(FrameSize frame, Set<String> wanted) {
        this.frame = frame;
        this.wanted = wanted;
    }

    static CameraTracks read(Path file, FrameSize frame, Set<String> wanted) {
        var tracks = new CameraTracks(frame, wanted);
        Entries.eachLine(file, tracks::add);
        return tracks;
    }

    int boxes() {
        return boxes;
    }

    /** Number of boxes whose centre lies outside the frame. */
    int outside() {
        return outside;
    }

    boolean fitFrame() {
        return outside <= boxes * UNFIT_SHARE;
    }

    /** The boxes of these tracks in a frame, in the order of the file. */
    List<Detection> in(int frameNumber, Set<String> actors) {
        return byFrame.getOrDefault(frameNumber, List.of()).stream()
                .filter(detection -> actors.contains(detection.trackId()))
                .toList();
    }

    private void add(Entry entry) {
        var track = entry.text("track");
        var category = category(entry.text("type"));
        var box = box(entry);
        var number = entry.integer("frame");
        boxes++;
        if (!frame.asBox().contains(box.centreX(), box.centreY())) {
            outside++;
        } else if (wanted.contains(track)) {
            byFrame.computeIfAbsent(number, key -> new ArrayList<>())
                    // People drew or checked every box, so all are sure.
                    .add(new Detection(track, category, box.clampedTo(frame), 1, Clip.SITE));
        }
    }

    private static Box box(Entry entry) {
        var corners = entry.corners("box");
        try {
            return Box.ofCorners(corners[0], corners[1], corners[2], corners[3]);
        } catch (RejectedException e) {
            throw entry.rejected(e);
        }
    }

    private static Category category(String type) {
        return switch (type) {
            case "person" -> Category.PEDESTRIAN;
            case "vehicle" -> Category.VEHICLE;
            default -> Category.OTHER;
        };
    }
}
