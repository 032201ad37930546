package city.vantage.simulator.encounter;

import city.vantage.incident.Phase;
import city.vantage.simulator.actor.VehicleLook;
import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.scene.Conflict;
import city.vantage.simulator.scene.Manoeuvre;

/**
 * Sets both parties in motion so that the wished outcome follows. Everything is solved backwards from the moment at
 * which the pedestrian would be in the vehicle's way, at the end of the action.
 */
public final class Choreography {
    private static final double BEFORE_KERB = 0.4;
    private static final double EMERGENCY_BRAKING = 7;
    private static final double GENTLE_BRAKING = 2.4;
    private static final double STEPPING_OFF = 3;
    private static final double FREEZING = 8;

    private final Chance chance;
    private final Conflict conflict;
    private final PhaseTimes phases;
    private final VehicleLook look;
    private final double meeting;
    private final double approachSpeed;
    private final double leaving;
    private final double crossingSpeed;
    private final double vehicleSpeed;
    private final double fromKerb;

    private Choreography(Chance chance, Conflict conflict, PhaseTimes phases) {
        this.chance = chance;
        this.conflict = conflict;
        this.phases = phases;
        this.look = conflict.manoeuvre() == Manoeuvre.STRAIGHT ? Casting.vehicle(chance) : Casting.shortVehicle(chance);
        this.meeting = phases.end(Phase.ACTION) - chance.between(0, 0.3) * phases.end() / 11;
        this.fromKerb = conflict.pedestrianMetres() - conflict.kerbMetres() + BEFORE_KERB;
        var wished = chance.happens(0.45) ? chance.between(2.3, 3.2) : chance.between(1.2, 1.6);
        var slowest = fromKerb / (meeting - phases.start(Phase.ACTION) - 0.3);
        this.crossingSpeed = Math.max(wished, slowest);
        this.approachSpeed = chance.happens(0.5) ? 0 : Math.min(crossingSpeed, 1.3);
        this.leaving = meeting - SpeedProfile.secondsFor(fromKerb, approachSpeed, crossingSpeed, STEPPING_OFF);
        this.vehicleSpeed =
                conflict.manoeuvre() == Manoeuvre.STRAIGHT ? chance.between(6.5, 9.5) : chance.between(4, 5.5);
    }

    /** The usual length of about 11 s is multiplied by {@code stretch}. */
    public static Encounter of(Outcome outcome, Conflict conflict, Chance chance, double stretch) {
        return new Choreography(chance, conflict, PhaseTimes.drawn(chance, stretch)).encounter(outcome);
    }

    private Encounter encounter(Outcome outcome) {
        return switch (outcome) {
            case COLLISION -> collision();
            case NEAR_MISS -> chance.happens(0.6) ? stoppedShort() : passedClose();
            case YIELD -> yielding();
            case UNEVENTFUL -> uneventful();
        };
    }

    private Encounter collision() {
        var braking = meeting - chance.between(0.2, 0.6);
        var profile = SpeedProfile.steady(vehicleSpeed).changing(braking, 0, EMERGENCY_BRAKING);
        var vehicle = driving(frontAtPedestrian(-0.15), meeting, profile);
        var hit = vehicle.at(meeting);
        var pedestrian = crossing().hit(meeting, hit.placement().headingRadians(), hit.speed() * 0.9 + 0.8);
        return encounter(Outcome.COLLISION, pedestrian, vehicle);
    }

    /** The vehicle comes to a stand just before the pedestrian, who freezes and then hurries on. */
    private Encounter stoppedShort() {
        var stop = meeting + chance.between(0.1, 0.4);
        var braking = stop - vehicleSpeed / EMERGENCY_BRAKING;
        var profile = SpeedProfile.steady(vehicleSpeed).changing(braking, 0, EMERGENCY_BRAKING);
        var vehicle = driving(frontAtPedestrian(chance.between(0.5, 1.2)), stop, profile);
        var resumed = meeting + chance.between(0.8, 1.6);
        var frozen = crossingProfile().changing(meeting - 0.1, 0, FREEZING).changing(resumed, 1.5, STEPPING_OFF);
        return encounter(Outcome.NEAR_MISS, through(frozen), vehicle);
    }

    /** The pedestrian stops at the side of the vehicle, which brakes but passes. */
    private Encounter passedClose() {
        var clearance = look.kind().widthMetres() / 2 + chance.between(0.4, 0.9);
        var crossing = crossingProfile();
        var halted = crossing.stoppingAt(crossing.distance(meeting) - clearance, FREEZING, leaving);
        var profile = SpeedProfile.steady(vehicleSpeed)
                .changing(meeting - 0.5, vehicleSpeed * 0.5, 5)
                .changing(meeting + 1.5, vehicleSpeed * 0.8, 1.5);
        var vehicle = driving(conflict.vehicleMetres(), meeting, profile);
        return encounter(Outcome.NEAR_MISS, through(halted), vehicle);
    }

    private Encounter yielding() {
        var stop = leaving + chance.between(0, 0.5);
        var profile = SpeedProfile.steady(vehicleSpeed)
                .changing(stop - vehicleSpeed / GENTLE_BRAKING, 0, GENTLE_BRAKING)
                .changing(meeting + 3.2 / crossingSpeed, 4, 1.3);
        var vehicle = driving(frontAtPedestrian(chance.between(2.2, 3.2)), stop, profile);
        return encounter(Outcome.YIELD, crossing(), vehicle);
    }

    private Encounter uneventful() {
        var walking = chance.between(1.1, 1.5);
        var arrival = phases.start(Phase.JUDGEMENT);
        var profile = SpeedProfile.steady(walking).changing(arrival, 0, 2);
        var pedestrian = PedestrianMotion.through(
                conflict.pedestrian(), conflict.kerbMetres() - BEFORE_KERB, arrival + walking, profile);
        var vehicle = driving(conflict.vehicleMetres(), meeting, SpeedProfile.steady(vehicleSpeed));
        return encounter(Outcome.UNEVENTFUL, pedestrian, vehicle);
    }

    /** Walks up to the kerb or waits there, and crosses so as to be in the vehicle's way at the meeting. */
    private PedestrianMotion crossing() {
        return through(crossingProfile());
    }

    private SpeedProfile crossingProfile() {
        return SpeedProfile.steady(approachSpeed).changing(leaving, crossingSpeed, STEPPING_OFF);
    }

    private PedestrianMotion through(SpeedProfile profile) {
        return PedestrianMotion.through(conflict.pedestrian(), conflict.kerbMetres() - BEFORE_KERB, leaving, profile);
    }

    private VehicleMotion driving(double metres, double atSeconds, SpeedProfile profile) {
        return VehicleMotion.through(conflict.vehicle(), metres, atSeconds, look.kind(), profile);
    }

    /** Where the vehicle's middle is when its front is {@code metres} before the pedestrian's way. */
    private double frontAtPedestrian(double metres) {
        return conflict.vehicleMetres() - look.kind().lengthMetres() / 2 - metres;
    }

    private Encounter encounter(Outcome outcome, PedestrianMotion pedestrian, VehicleMotion vehicle) {
        return new Encounter(outcome, phases, conflict, Casting.pedestrian(chance), pedestrian, look, vehicle);
    }
}
