package city.vantage.simulator.encounter;

import city.vantage.simulator.actor.PedestrianState;
import city.vantage.simulator.actor.Posture;
import city.vantage.simulator.geometry.Placement;
import city.vantage.simulator.geometry.Route;

/**
 * A pedestrian is hit: thrown in the vehicle's direction, sliding to rest while the body falls.
 *
 * @param from where the pedestrian stood
 * @param headingRadians direction of the throw
 * @param speed of the throw in metres per second
 */
public record Impact(double atSeconds, Placement from, double headingRadians, double speed) {
    /** Weaker than the brakes of the vehicle behind, so that it never runs over the pedestrian. */
    private static final double SLIDING = 4.5;

    private static final double FALLING_SECONDS = 0.5;

    PedestrianState at(double seconds) {
        var passed = seconds - atSeconds;
        var sliding = Math.min(passed, speed / SLIDING);
        var distance = speed * sliding - SLIDING * sliding * sliding / 2;
        var fallen = Math.min(1, passed / FALLING_SECONDS);
        var heading = from.headingRadians() + Route.turn(from.headingRadians(), headingRadians) * fallen;
        var position = new Placement(from.position(), headingRadians).at(distance, 0);
        return new PedestrianState(
                new Placement(position, heading),
                Math.max(0, speed - SLIDING * passed),
                Posture.FALLEN,
                Math.PI / 2,
                fallen * Math.PI / 2,
                heading,
                false);
    }
}
