package city.vantage.simulator.encounter;

import city.vantage.incident.Phase;
import city.vantage.simulator.actor.Casting;
import city.vantage.simulator.actor.PedestrianLook;
import city.vantage.simulator.actor.VehicleLook;
import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.scene.Conflict;
import city.vantage.simulator.scene.Manoeuvre;
import city.vantage.simulator.scene.RoadKind;

/**
 * Who meets where, and how fast: what a script starts from.
 *
 * @param meetingSeconds when both would be at the conflict's point, at the end of the action
 * @param vehicleSpeed before it reacts, in metres per second
 */
record Cast(
        Conflict conflict,
        PhaseTimes phases,
        PedestrianLook pedestrian,
        VehicleLook vehicle,
        double meetingSeconds,
        double vehicleSpeed) {

    static Cast drawn(Conflict conflict, RoadKind road, PhaseTimes phases, Chance chance) {
        var straight = conflict.manoeuvre() == Manoeuvre.STRAIGHT || conflict.manoeuvre() == Manoeuvre.PASSING;
        var roomy = straight && road != RoadKind.PARKING_LOT;
        return new Cast(
                conflict,
                phases,
                Casting.pedestrian(chance),
                roomy ? Casting.vehicle(chance) : Casting.shortVehicle(chance),
                phases.end(Phase.ACTION) - chance.between(0, 0.3) * phases.end() / 11,
                speed(conflict.manoeuvre(), road, chance));
    }

    private static double speed(Manoeuvre manoeuvre, RoadKind road, Chance chance) {
        return switch (manoeuvre) {
            case REVERSING -> chance.between(1.5, 2.3);
            case TURNING_LEFT, TURNING_RIGHT -> chance.between(4, 5.6);
            case STRAIGHT, PASSING ->
                switch (road) {
                    case PARKING_LOT -> chance.between(2.8, 4.4);
                    case RESIDENTIAL_ROAD -> chance.between(5, 8.4);
                    case MAIN_ROAD -> chance.between(7, 9.7);
                    case INTERSECTION_WITH_SIGNAL, INTERSECTION_WITHOUT_SIGNAL -> chance.between(6, 9);
                };
        };
    }

    Encounter encounter(
            Outcome outcome, PedestrianMotion pedestrianMotion, Attention attention, VehicleMotion vehicleMotion) {
        var vehicle = conflict.manoeuvre() == Manoeuvre.REVERSING ? vehicleMotion.backwards() : vehicleMotion;
        return new Encounter(
                outcome, phases, conflict, this.pedestrian, pedestrianMotion, attention, this.vehicle, vehicle);
    }

    VehicleMotion driving(double metres, double atSeconds, SpeedProfile profile) {
        return VehicleMotion.through(conflict.vehicle(), metres, atSeconds, vehicle.kind(), profile);
    }

    /** Where the vehicle's middle is when its leading end is {@code metres} before the pedestrian's way. */
    double frontBeforePedestrian(double metres) {
        return conflict.vehicleMetres() - vehicle.kind().lengthMetres() / 2 - metres;
    }

    /** From the recognition on. */
    Attention watchful() {
        return new Attention(phases.start(Phase.RECOGNITION), false);
    }
}
