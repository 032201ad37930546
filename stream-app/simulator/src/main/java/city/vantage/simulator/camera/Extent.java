package city.vantage.simulator.camera;

import city.vantage.incident.Box;
import java.util.Optional;

/** Grows to hold every pixel that is added. */
final class Extent {
    private double left = Double.POSITIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;

    void add(Pixel pixel) {
        left = Math.min(left, pixel.x());
        top = Math.min(top, pixel.y());
        right = Math.max(right, pixel.x());
        bottom = Math.max(bottom, pixel.y());
    }

    Optional<Box> box() {
        return right > left && bottom > top ? Optional.of(Box.ofCorners(left, top, right, bottom)) : Optional.empty();
    }
}
