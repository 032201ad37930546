package city.vantage.simulator.actor;

import city.vantage.simulator.geometry.Placement;

/**
 * A vehicle at a moment.
 *
 * @param placement of the middle of its underside
 * @param speed in metres per second, never negative
 * @param acceleration in metres per second squared, negative when it brakes
 */
public record VehicleState(Placement placement, double speed, double acceleration) {
    private static final double BRAKE_LIGHTS_FROM = -0.6;

    public boolean braking() {
        return acceleration < BRAKE_LIGHTS_FROM;
    }
}
