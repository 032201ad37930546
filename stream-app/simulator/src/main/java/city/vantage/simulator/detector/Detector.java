package city.vantage.simulator.detector;

import city.vantage.incident.Box;
import city.vantage.incident.Detection;
import city.vantage.simulator.camera.Pinhole;
import java.util.ArrayList;
import java.util.List;

/** Finds every body that is large and free enough to be seen, with the box of its true projection. */
public final class Detector {
    public static final String NAME = "simulator";
    private static final double SMALLEST_HEIGHT = 10;
    private static final double LEAST_VISIBLE = 0.25;

    private Detector() {}

    /**
     * Boxes are cut at the frame's border.
     *
     * @param visibleShares of each body, 0 to 1
     */
    public static List<Detection> detect(List<Body> bodies, List<Double> visibleShares, Pinhole camera) {
        var found = new ArrayList<Detection>();
        for (var i = 0; i < bodies.size(); i++) {
            var body = bodies.get(i);
            double visible = visibleShares.get(i);
            camera.box(body.shape())
                    .filter(box -> visible >= LEAST_VISIBLE && isInside(box, camera))
                    .map(box -> box.clampedTo(camera.frameSize()))
                    .filter(box -> box.height() >= SMALLEST_HEIGHT)
                    .map(box -> new Detection(body.trackId(), body.category(), box, confidence(box, visible), NAME))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static boolean isInside(Box box, Pinhole camera) {
        return camera.frameSize().asBox().contains(box.centreX(), box.centreY());
    }

    /** Small and half hidden things are found with less confidence. */
    private static double confidence(Box box, double visible) {
        var size = 1 - 6 / (box.height() + 6);
        return Math.round((0.35 + 0.63 * size * Math.min(1, 0.3 + 0.7 * visible)) * 1000) / 1000.0;
    }
}
