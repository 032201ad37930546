package city.vantage.simulator.encounter;

import city.vantage.simulator.actor.VehicleKind;
import city.vantage.simulator.actor.VehicleState;
import city.vantage.simulator.geometry.Placement;
import city.vantage.simulator.geometry.Route;

/**
 * How a vehicle moves along its route.
 *
 * @param startMetres how far along the route its middle is at second 0
 * @param wheelbaseMetres both axles stay on the route, so a long vehicle cuts the corners
 */
public record VehicleMotion(Route route, double startMetres, double wheelbaseMetres, SpeedProfile profile) {

    /** The motion that is {@code metres} along the route at a given time. */
    static VehicleMotion through(Route route, double metres, double atSeconds, VehicleKind kind, SpeedProfile profile) {
        return new VehicleMotion(route, metres - profile.distance(atSeconds), kind.wheelbaseMetres(), profile);
    }

    public VehicleState at(double seconds) {
        return new VehicleState(
                placement(startMetres + profile.distance(seconds)),
                profile.speed(seconds),
                profile.acceleration(seconds));
    }

    private Placement placement(double metres) {
        var front = route.at(metres + wheelbaseMetres / 2).position();
        var rear = route.at(metres - wheelbaseMetres / 2).position();
        return new Placement(rear.towards(front, 0.5), front.minus(rear).headingRadians());
    }
}
