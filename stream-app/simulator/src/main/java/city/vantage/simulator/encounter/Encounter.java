package city.vantage.simulator.encounter;

import city.vantage.simulator.actor.PedestrianLook;
import city.vantage.simulator.actor.PedestrianState;
import city.vantage.simulator.actor.VehicleLook;
import city.vantage.simulator.actor.VehicleState;
import city.vantage.simulator.geometry.Placement;
import city.vantage.simulator.geometry.Point;
import city.vantage.simulator.geometry.Route;
import city.vantage.simulator.scene.Conflict;

/** One pedestrian and one vehicle meet. */
public record Encounter(
        Outcome outcome,
        PhaseTimes phases,
        Conflict conflict,
        PedestrianLook pedestrianLook,
        PedestrianMotion pedestrian,
        Attention attention,
        VehicleLook vehicleLook,
        VehicleMotion vehicle) {
    private static final double HEAD_TURN_LIMIT = 1.3;
    private static final double OUT_OF_SIGHT_METRES = 5_000;

    /** The same with a pedestrian that looks otherwise. */
    public Encounter with(PedestrianLook look) {
        return new Encounter(outcome, phases, conflict, look, pedestrian, attention, vehicleLook, vehicle);
    }

    /** The same, both parties being kilometres away, where no camera sees them. */
    public Encounter outOfSight() {
        // Twice as far as the vehicle, which may go aside in the same direction and has a camera.
        var away = new Placement(Point.polar(0, 2 * OUT_OF_SIGHT_METRES), 0);
        var gone = new PedestrianMotion(
                pedestrian.route(),
                pedestrian.startMetres(),
                pedestrian.profile(),
                pedestrian.squattingFrom(),
                new Impact(-1, away, 0, 0));
        var aside = vehicle.drifting(new Drift(OUT_OF_SIGHT_METRES, OUT_OF_SIGHT_METRES, 0, 1));
        return new Encounter(outcome, phases, conflict, pedestrianLook, gone, attention, vehicleLook, aside);
    }

    public VehicleState vehicleAt(double seconds) {
        return vehicle.at(seconds);
    }

    /** Who knows of the vehicle looks at it as far as the head turns. */
    public PedestrianState pedestrianAt(double seconds) {
        var state = pedestrian.at(seconds);
        if (pedestrian.isHitBefore(seconds)) {
            return state;
        }
        if (attention.at(seconds) != Awareness.NOTICES) {
            return attention.isAtSmartphone(seconds) ? state.atSmartphone() : state;
        }
        var body = state.placement();
        var towards = vehicleAt(seconds).placement().position().minus(body.position());
        var turn = Route.turn(body.headingRadians(), towards.headingRadians());
        return state.lookingTo(body.headingRadians() + Math.clamp(turn, -HEAD_TURN_LIMIT, HEAD_TURN_LIMIT));
    }

    /** Distance between the pedestrian and the vehicle's outline on the ground, in metres; 0 where they touch. */
    public double gapMetres(double seconds) {
        var size = vehicleLook.kind();
        var seen = vehicleAt(seconds)
                .placement()
                .seen(pedestrianAt(seconds).placement().position());
        var ahead = Math.max(0, Math.abs(seen.x()) - size.lengthMetres() / 2);
        var across = Math.max(0, Math.abs(seen.y()) - size.widthMetres() / 2);
        return Math.sqrt(ahead * ahead + across * across);
    }
}
