package city.vantage.simulator.encounter;

import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.geometry.Point;

/** A pedestrian walks along the edge of the road, and a vehicle passes. */
final class PassingScript {
    private final Cast cast;
    private final Chance chance;
    private final PedestrianMotion walking;

    /** 1 where the pedestrian is to the left of the vehicle, else -1. */
    private final double side;

    PassingScript(Cast cast, Chance chance) {
        this.cast = cast;
        this.chance = chance;
        var conflict = cast.conflict();
        this.walking = PedestrianMotion.through(
                conflict.pedestrian(),
                conflict.pedestrianMetres(),
                cast.meetingSeconds(),
                SpeedProfile.steady(chance.between(0.9, 1.5)));
        Point seen = conflict.vehicle().at(conflict.vehicleMetres()).seen(conflict.point());
        this.side = Math.signum(seen.y());
    }

    Encounter encounter(Outcome outcome) {
        return switch (outcome) {
            case NEAR_MISS -> brushing();
            case YIELD -> slowing();
            case UNEVENTFUL -> cast.encounter(outcome, walking, cast.watchful(), passing(steady()));
            case COLLISION -> throw new IllegalArgumentException("nobody is hit while being passed");
        };
    }

    /** Keeps too close to the edge and swerves away at the last moment. */
    private Encounter brushing() {
        var conflict = cast.conflict();
        var seen = conflict.vehicle().at(conflict.vehicleMetres()).seen(conflict.point());
        var free = Math.abs(seen.y()) - cast.vehicle().kind().widthMetres() / 2;
        var towards = side * (free - chance.between(0.25, 0.45));
        var away = towards - side * chance.between(0.8, 1.1);
        var lead = cast.vehicle().kind().lengthMetres() / 2 / cast.vehicleSpeed();
        var drift = new Drift(towards, away, cast.meetingSeconds() - lead + 0.1, 1.1);
        var profile = steady().changing(cast.meetingSeconds() - lead - 0.2, cast.vehicleSpeed() * 0.6, 4);
        var noticed = cast.meetingSeconds() - lead;
        return cast.encounter(
                Outcome.NEAR_MISS,
                walking,
                new Attention(noticed, chance.happens(0.4)),
                passing(profile).drifting(drift));
    }

    /** Slows down behind and passes wide. */
    private Encounter slowing() {
        var profile = steady().changing(cast.meetingSeconds() - 3.5, Math.min(2.2, cast.vehicleSpeed()), 2);
        var drift = new Drift(0, -side * 0.5, cast.meetingSeconds() - 3, 2.5);
        return cast.encounter(
                Outcome.YIELD, walking, cast.watchful(), passing(profile).drifting(drift));
    }

    private SpeedProfile steady() {
        return SpeedProfile.steady(cast.vehicleSpeed());
    }

    private VehicleMotion passing(SpeedProfile profile) {
        return cast.driving(cast.conflict().vehicleMetres(), cast.meetingSeconds(), profile);
    }
}
