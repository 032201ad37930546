package city.vantage.simulator.truth;

import city.vantage.incident.Camera;
import city.vantage.incident.ViewKind;

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
    private static final double LEAST_PIXELS = 40;

    /**
     * What the best view has most of: both parties at once, or if no camera has both, pedestrian before vehicle. A
     * vehicle's own view counts as a view of one party.
     */
    double worth() {
        if (sees(pedestrianPixels) && sees(vehiclePixels)) {
            return 1e9 + Math.sqrt(pedestrianPixels * vehiclePixels);
        }
        var own = camera.viewKind() == ViewKind.VEHICLE ? 0.5 : 1;
        return sees(pedestrianPixels) ? 1e6 + own * pedestrianPixels : vehiclePixels;
    }

    private static boolean sees(double pixels) {
        return pixels >= LEAST_PIXELS;
    }
}
