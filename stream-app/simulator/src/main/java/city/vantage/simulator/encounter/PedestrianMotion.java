package city.vantage.simulator.encounter;

import city.vantage.simulator.actor.PedestrianState;
import city.vantage.simulator.actor.Posture;
import city.vantage.simulator.geometry.Route;
import org.jspecify.annotations.Nullable;

/**
 * How a pedestrian moves along a route, until an impact.
 *
 * @param startMetres how far along the route at second 0
 * @param squattingFrom from this second on, whenever standing still, the pedestrian squats
 */
public record PedestrianMotion(
        Route route,
        double startMetres,
        SpeedProfile profile,
        double squattingFrom,
        @Nullable Impact impact) {
    private static final double STANDING_BELOW = 0.15;
    private static final double RUNNING_FROM = 2.1;
    private static final double WALKING_STRIDE_METRES = 1.35;
    private static final double RUNNING_STRIDE_METRES = 2.3;

    /** The motion that is {@code metres} along the route at a given time. */
    static PedestrianMotion through(Route route, double metres, double atSeconds, SpeedProfile profile) {
        return new PedestrianMotion(
                route, metres - profile.distance(atSeconds), profile, Double.POSITIVE_INFINITY, null);
    }

    PedestrianMotion hit(double atSeconds, double headingRadians, double speed) {
        var from = at(atSeconds).placement();
        return new PedestrianMotion(
                route, startMetres, profile, squattingFrom, new Impact(atSeconds, from, headingRadians, speed));
    }

    PedestrianMotion squatting(double fromSeconds) {
        return new PedestrianMotion(route, startMetres, profile, fromSeconds, impact);
    }

    public boolean isHitBefore(double seconds) {
        return impact != null && impact.atSeconds() <= seconds;
    }

    /** Looks ahead; whoever knows better turns the head. */
    public PedestrianState at(double seconds) {
        if (impact != null && seconds >= impact.atSeconds()) {
            return impact.at(seconds);
        }
        var walked = profile.distance(seconds);
        var placement = route.at(startMetres + walked);
        var speed = profile.speed(seconds);
        var posture = posture(speed, seconds);
        var stride = posture == Posture.RUNNING ? RUNNING_STRIDE_METRES : WALKING_STRIDE_METRES;
        return new PedestrianState(
                placement, speed, posture, walked / stride * 2 * Math.PI, 0, placement.headingRadians(), false);
    }

    private Posture posture(double speed, double seconds) {
        if (speed < STANDING_BELOW) {
            return seconds >= squattingFrom ? Posture.SQUATTING : Posture.STANDING;
        }
        return speed < RUNNING_FROM ? Posture.WALKING : Posture.RUNNING;
    }
}
