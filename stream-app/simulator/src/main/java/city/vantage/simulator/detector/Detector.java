package city.vantage.simulator.detector;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.FrameSize;
import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.sight.Glimpse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The detector of one camera during one incident: finds every body that is large and free enough to be seen, with the
 * box of its true projection, and then errs. Frames must be given in order, because tracks go on. Not thread-safe.
 */
public final class Detector {
    public static final String NAME = "simulator";
    static final double SMALLEST_HEIGHT = 10;
    private static final double LEAST_VISIBLE = 0.2;
    private static final double LEAST_IN_FRAME = 0.15;
    private static final double SMALLEST_FALSE = 12;

    private final DetectorFaults faults;
    private final double light;
    private final Chance chance;
    private final Map<Integer, String> tracks = new HashMap<>();
    private int nextTrack;

    /** @param light 1 in daylight, less in the dark */
    public Detector(DetectorFaults faults, double light, Chance chance) {
        this.faults = faults;
        this.light = light;
        this.chance = chance;
        this.nextTrack = 10 + chance.below(90);
    }

    /** What the detector reports of a frame, in the order of the glimpses. */
    public List<Detection> detect(List<Glimpse> glimpses, FrameSize frame) {
        var found = new ArrayList<Detection>();
        for (var glimpse : glimpses) {
            if (isSeen(glimpse.box(), glimpse.visibleShare(), frame)) {
                report(glimpse, frame, found);
            }
        }
        if (chance.happens(faults.falseBoxes())) {
            found.add(falseBox(frame));
        }
        return found;
    }

    /** Whether a perfect detector sees a body: {@link #isLargeEnough}, and not mostly hidden. */
    public static boolean isSeen(Box box, double visibleShare, FrameSize frame) {
        return visibleShare >= LEAST_VISIBLE && isLargeEnough(box, frame);
    }

    /**
     * Whether a perfect detector sees a body that nothing hides: enough of it is in the frame to tell what it is. The
     * rest may be cut off at the border.
     */
    public static boolean isLargeEnough(Box box, FrameSize frame) {
        return Math.min(frame.height(), box.bottom()) - Math.max(0, box.y()) >= SMALLEST_HEIGHT
                && shareInFrame(box, frame) >= LEAST_IN_FRAME;
    }

    private static double shareInFrame(Box box, FrameSize frame) {
        return box.intersection(frame.asBox()) / box.area();
    }

    private void report(Glimpse glimpse, FrameSize frame, List<Detection> found) {
        var box = glimpse.box().clampedTo(frame);
        var ease = ease(box, glimpse.visibleShare() * shareInFrame(glimpse.box(), frame));
        if (chance.happens(faults.misses()) || chance.happens(faults.hardMisses() * (1 - ease))) {
            return;
        }
        if (chance.happens(faults.trackSwitches())) {
            tracks.remove(glimpse.number());
        }
        var track = tracks.computeIfAbsent(glimpse.number(), number -> newTrack());
        var confidence = Math.round((0.3 + 0.68 * ease) * 1000) / 1000.0;
        var seen = noisy(chance.happens(faults.cuts()) ? cut(box) : box, faults.boxNoise(), frame);
        found.add(new Detection(track, glimpse.category(), seen, confidence, NAME));
        if (chance.happens(faults.duplicates())) {
            var again = noisy(box, 0.04, frame);
            found.add(new Detection(newTrack(), glimpse.category(), again, confidence * 0.8, NAME));
        }
    }

    private String newTrack() {
        return Integer.toString(nextTrack++);
    }

    /** From 0, as good as invisible, to 1, in plain sight. */
    private double ease(Box box, double visibleShare) {
        var size = box.height() / (box.height() + 8);
        return size * Math.min(1, 0.2 + 0.8 * visibleShare) * light;
    }

    private Box noisy(Box box, double share, FrameSize frame) {
        if (share == 0) {
            return box;
        }
        var left = box.x() + chance.noise(share * box.width());
        var top = box.y() + chance.noise(share * box.height());
        var right = box.right() + chance.noise(share * box.width());
        var bottom = box.bottom() + chance.noise(share * box.height());
        var isBox = right - left > 2 && bottom - top > 2;
        var noisy = isBox ? Box.ofCorners(left, top, right, bottom) : box;
        return frame.asBox().contains(noisy.centreX(), noisy.centreY()) ? noisy.clampedTo(frame) : box;
    }

    private Box cut(Box box) {
        var share = chance.between(0.25, 0.5);
        return switch (chance.below(3)) {
            case 0 -> new Box(box.x(), box.y(), box.width() * (1 - share), box.height());
            case 1 -> new Box(box.x() + box.width() * share, box.y(), box.width() * (1 - share), box.height());
            default -> new Box(box.x(), box.y(), box.width(), box.height() * (1 - share));
        };
    }

    private Detection falseBox(FrameSize frame) {
        var category = chance.happens(0.5) ? Category.PEDESTRIAN : Category.VEHICLE;
        var height = chance.between(SMALLEST_FALSE, frame.height() / 4.0);
        var width = height * (category == Category.PEDESTRIAN ? 0.4 : 1.6);
        var x = chance.between(0, frame.width() - width);
        var y = chance.between(0, frame.height() - height);
        return new Detection(newTrack(), category, new Box(x, y, width, height), chance.between(0.25, 0.55), NAME);
    }
}
