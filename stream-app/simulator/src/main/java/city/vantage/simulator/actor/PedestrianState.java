package city.vantage.simulator.actor;

import city.vantage.simulator.geometry.Frame;
import city.vantage.simulator.geometry.Placement;

/**
 * A pedestrian at a moment.
 *
 * @param placement of the point between the feet; the heading is where the body faces
 * @param speed in metres per second along the ground
 * @param strideRadians how far the legs are through their swing
 * @param tippedRadians how far the body is tipped over forwards: 0 upright, a quarter turn when it lies
 * @param gazeRadians where the head points
 * @param smartphone whether a smartphone is held before the chest
 */
public record PedestrianState(
        Placement placement,
        double speed,
        Posture posture,
        double strideRadians,
        double tippedRadians,
        double gazeRadians,
        boolean smartphone) {

    public PedestrianState lookingTo(double radians) {
        return new PedestrianState(placement, speed, posture, strideRadians, tippedRadians, radians, smartphone);
    }

    /** Holds a smartphone and looks at it. */
    public PedestrianState atSmartphone() {
        return new PedestrianState(placement, speed, posture, strideRadians, tippedRadians, gazeRadians, true);
    }

    /** The body's own axes, at the ground between the feet. A lying body rests on its side of the ground, not half inside it. */
    public Frame frame() {
        var standing = placement.frame();
        if (tippedRadians == 0) {
            return standing;
        }
        return standing.lifted(0.16 * StrictMath.sin(tippedRadians)).tipped(tippedRadians);
    }
}
