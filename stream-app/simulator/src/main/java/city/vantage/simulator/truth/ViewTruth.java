package city.vantage.simulator.truth;

import city.vantage.incident.Camera;
import city.vantage.incident.ViewKind;
import java.util.Comparator;

/**
 * How well a camera really sees a phase: means over the phase.
 *
 * @param pedestrianPixels that show the pedestrian
 * @param pedestrianHidden share of the pedestrian's part of the frame that something else hides, 0 to 1
 * @param pedestrianInFrame share of the time in which the pedestrian would be in the frame
 * @param vehiclePixels likewise for the vehicle; all 0 in its own view
 */
public record ViewTruth(
        Camera camera,
        double pedestrianPixels,
        double pedestrianHidden,
        double pedestrianInFrame,
        double vehiclePixels,
        double vehicleHidden,
        double vehicleInFrame) {
    /** The best last; equal ones by camera. */
    public static final Comparator<ViewTruth> BY_WORTH = Comparator.comparingInt(ViewTruth::rank)
            .thenComparingDouble(ViewTruth::amount)
            .thenComparing(view -> view.camera().cameraId());

    private static final double LEAST_PIXELS = 40;

    /** How much of what the best view shows this one shows: 0 to 1, and 0 where it misses a party that the best shows. */
    public double shareOf(ViewTruth best) {
        if (rank() != best.rank()) {
            return 0;
        }
        return best.amount() == 0 ? 1 : Math.min(1, amount() / best.amount());
    }

    /** Both parties at once go before the pedestrian alone, and the pedestrian before the vehicle. */
    private int rank() {
        if (!sees(pedestrianPixels)) {
            return 0;
        }
        return sees(vehiclePixels) ? 2 : 1;
    }

    /** Pixels: the geometric mean where both parties are seen. A vehicle's own view is worth half of one from above. */
    private double amount() {
        return switch (rank()) {
            case 2 -> Math.sqrt(pedestrianPixels * vehiclePixels);
            case 1 -> (camera.viewKind() == ViewKind.VEHICLE ? 0.5 : 1) * pedestrianPixels;
            default -> vehiclePixels;
        };
    }

    private static boolean sees(double pixels) {
        return pixels >= LEAST_PIXELS;
    }
}
