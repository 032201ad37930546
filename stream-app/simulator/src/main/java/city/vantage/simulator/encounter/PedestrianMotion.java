package city.vantage.simulator.encounter;

import city.vantage.simulator.actor.PedestrianState;
import city.vantage.simulator.actor.Posture;
import city.vantage.simulator.geometry.Route;
import org.jspecify.annotations.Nullable;

/**
 * How a pedestrian moves along a route, until an impact.
 *
 * @param startMetres how far along the route at second 0
 */
public record PedestrianMotion(
        Route route,
        double startMetres,
        SpeedProfile profile,
        @Nullable Impact impact) {
    private static final double STANDING_BELOW = 0.15;
    private static final double RUNNING_FROM = 2.1;
    private static final double WALKING_STRIDE_METRES = 1.35;
    private static final double RUNNING_STRIDE_METRES = 2.3;

    /** The motion that is {@code metres} along the route at a given time. */
    static PedestrianMotion through(Route route, double metres, double atSeconds, SpeedProfile profile) {
        return new PedestrianMotion(route, metres - profile.distance(atSeconds), profile, null);
    }

    PedestrianMotion hit(double atSeconds, double headingRadians, double speed) {
        var from = at(atSeconds).placement();
        return new PedestrianMotion(route, startMetres, profile, new Impact(atSeconds, from, headingRadians, speed));
    }

    /** Looks ahead; whoever knows better turns the head. */
    public PedestrianState at(double seconds) {
        if (impact != null && seconds >= impact.atSeconds()) {
            return impact.at(seconds);
        }
        var walked = profile.distance(seconds);
        var placement = route.at(startMetres + walked);
        var speed = profile.speed(seconds);
        var posture = posture(speed);
        var stride = posture == Posture.RUNNING ? RUNNING_STRIDE_METRES : WALKING_STRIDE_METRES;
        return new PedestrianState(
                placement, speed, posture, walked / stride * 2 * Math.PI, 0, placement.headingRadians());
    }

    private static Posture posture(double speed) {
        if (speed < STANDING_BELOW) {
            return Posture.STANDING;
        }
        return speed < RUNNING_FROM ? Posture.WALKING : Posture.RUNNING;
    }
}
