package city.vantage.simulator.truth;

import city.vantage.incident.Phase;
import city.vantage.simulator.encounter.Encounter;
import city.vantage.simulator.encounter.Outcome;
import city.vantage.simulator.geometry.Route;
import city.vantage.simulator.scene.Manoeuvre;
import java.util.function.DoublePredicate;

/** Tells what the vehicle does. */
record VehicleWitness(Encounter encounter) {
    private static final double STANDING_BELOW = 0.3;
    private static final double HARD_BRAKING = -5;
    private static final double BRAKING = -1;
    private static final double TURNED_FROM = Math.toRadians(18);
    private static final double KILOMETRES_PER_HOUR = 3.6;
    private static final int SPEED_STEP = 5;

    VehicleAction action(Phase phase) {
        var phases = encounter.phases();
        var start = phases.start(phase);
        var end = phases.end(phase);
        var motion = encounter.pedestrian();
        if (encounter.outcome() == Outcome.COLLISION && motion.isHitBefore(end) && !motion.isHitBefore(start)) {
            return VehicleAction.COLLIDED;
        }
        if (share(phase, encounter.vehicle().drift()::isSwerving) > 0.1) {
            return VehicleAction.SWERVING;
        }
        if (share(phase, this::isBrakingHard) > 0.1) {
            return VehicleAction.EMERGENCY_BRAKING;
        }
        if (share(phase, this::isStanding) > 0.55) {
            return VehicleAction.STOPPED;
        }
        if (share(phase, t -> !isStanding(t) && encounter.vehicleAt(t).acceleration() < BRAKING) > 0.4) {
            return VehicleAction.SLOWING_DOWN;
        }
        return isStanding(start) && !isStanding(end) ? VehicleAction.STARTED : moving(start, end);
    }

    /** When the phase shows best what it is about: just before the impact, amid hard braking or swerving, else half-way. */
    double tellingSecond(Phase phase, VehicleAction action) {
        var impact = encounter.pedestrian().impact();
        var samples = Samples.of(encounter.phases(), phase);
        return switch (action) {
            case COLLIDED -> impact == null ? Samples.middle(encounter.phases(), phase) : impact.atSeconds() - 0.1;
            case EMERGENCY_BRAKING ->
                samples.filter(this::isBrakingHard).average().orElseThrow();
            case SWERVING ->
                samples.filter(encounter.vehicle().drift()::isSwerving)
                        .average()
                        .orElseThrow();
            default -> Samples.middle(encounter.phases(), phase);
        };
    }

    private boolean isBrakingHard(double seconds) {
        return speed(seconds) > 1 && encounter.vehicleAt(seconds).acceleration() < HARD_BRAKING;
    }

    private VehicleAction moving(double start, double end) {
        if (encounter.conflict().manoeuvre() == Manoeuvre.REVERSING) {
            return VehicleAction.REVERSING;
        }
        var turn = Route.turn(heading(start), heading(end));
        if (Math.abs(turn) < TURNED_FROM) {
            return VehicleAction.GOING_STRAIGHT;
        }
        return turn > 0 ? VehicleAction.TURNING_LEFT : VehicleAction.TURNING_RIGHT;
    }

    /** Of what the action is about: before hard braking or a collision, after a start, else in the middle. */
    int speedKilometresPerHour(Phase phase, VehicleAction action) {
        var phases = encounter.phases();
        var metresPerSecond = switch (action) {
            case STOPPED -> 0;
            case EMERGENCY_BRAKING, COLLIDED -> speed(phases.start(phase));
            case STARTED -> speed(phases.end(phase));
            default -> speed(Samples.middle(phases, phase));
        };
        var rounded = (int) Math.round(metresPerSecond * KILOMETRES_PER_HOUR / SPEED_STEP) * SPEED_STEP;
        return action == VehicleAction.STOPPED ? 0 : Math.max(SPEED_STEP, rounded);
    }

    private double share(Phase phase, DoublePredicate holds) {
        var samples = Samples.of(encounter.phases(), phase).toArray();
        var held = 0.0;
        for (var sample : samples) {
            held += holds.test(sample) ? 1 : 0;
        }
        return held / samples.length;
    }

    private boolean isStanding(double seconds) {
        return speed(seconds) < STANDING_BELOW;
    }

    private double speed(double seconds) {
        return encounter.vehicleAt(seconds).speed();
    }

    private double heading(double seconds) {
        return encounter.vehicleAt(seconds).placement().headingRadians();
    }
}
