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
 * @param reversing whether it goes backwards
 */
public record VehicleMotion(
        Route route, double startMetres, double wheelbaseMetres, SpeedProfile profile, Drift drift, boolean reversing) {

    /** The motion that is {@code metres} along the route at a given time. */
    static VehicleMotion through(Route route, double metres, double atSeconds, VehicleKind kind, SpeedProfile profile) {
        return new VehicleMotion(
                route, metres - profile.distance(atSeconds), kind.wheelbaseMetres(), profile, Drift.NONE, false);
    }

    VehicleMotion drifting(Drift sideways) {
        return new VehicleMotion(route, startMetres, wheelbaseMetres, profile, sideways, reversing);
    }

    VehicleMotion backwards() {
        return new VehicleMotion(route, startMetres, wheelbaseMetres, profile, drift, true);
    }

    public VehicleState at(double seconds) {
        return new VehicleState(placement(seconds), profile.speed(seconds), profile.acceleration(seconds));
    }

    private Placement placement(double seconds) {
        var metres = startMetres + profile.distance(seconds);
        var front = route.at(metres + wheelbaseMetres / 2).position();
        var rear = route.at(metres - wheelbaseMetres / 2).position();
        var along = new Placement(rear.towards(front, 0.5), front.minus(rear).headingRadians());
        var turned = StrictMath.atan2(drift.speed(seconds), Math.max(1, profile.speed(seconds)));
        var placement = along.moved(0, drift.metres(seconds)).turned(turned);
        return reversing ? placement.turned(Math.PI) : placement;
    }
}
