package city.vantage.simulator.truth;

import city.vantage.incident.Phase;
import city.vantage.simulator.actor.PedestrianState;
import city.vantage.simulator.actor.Posture;
import city.vantage.simulator.encounter.Awareness;
import city.vantage.simulator.encounter.Encounter;
import city.vantage.simulator.encounter.Outcome;
import city.vantage.simulator.scene.Manoeuvre;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells what the pedestrian does. */
record PedestrianWitness(Encounter encounter) {
    private static final double NEAR_KERB = 3;

    /** What is done for most of the phase; being hit counts more than anything. */
    PedestrianAction action(Phase phase) {
        var motion = encounter.pedestrian();
        var phases = encounter.phases();
        if (motion.isHitBefore(phases.end(phase)) && !motion.isHitBefore(phases.start(phase))) {
            return PedestrianAction.HIT;
        }
        Map<PedestrianAction, Long> counts = Samples.of(phases, phase)
                .mapToObj(this::action)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<PedestrianAction, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .orElseThrow()
                .getKey();
    }

    private PedestrianAction action(double seconds) {
        var state = encounter.pedestrianAt(seconds);
        return switch (state.posture()) {
            case FALLEN -> PedestrianAction.LYING;
            case SQUATTING -> PedestrianAction.SQUATTING;
            case STANDING -> standing(seconds);
            case WALKING -> moving(seconds, PedestrianAction.CROSSING);
            case RUNNING -> moving(seconds, PedestrianAction.RUSHING_OUT);
        };
    }

    private PedestrianAction standing(double seconds) {
        if (isAlong()) {
            return PedestrianAction.STANDING_STILL;
        }
        if (beyondKerb(seconds) > 0.3) {
            return PedestrianAction.STOPPED_MIDWAY;
        }
        return crosses() ? PedestrianAction.ABOUT_TO_CROSS : PedestrianAction.STANDING_STILL;
    }

    private PedestrianAction moving(double seconds, PedestrianAction across) {
        if (isAlong()) {
            return PedestrianAction.WALKING_STRAIGHT;
        }
        if (beyondKerb(seconds) > -0.5) {
            return across;
        }
        var isNear = beyondKerb(seconds) > -NEAR_KERB;
        return isNear && crosses() ? PedestrianAction.ABOUT_TO_CROSS : PedestrianAction.WALKING_STRAIGHT;
    }

    private boolean isAlong() {
        var manoeuvre = encounter.conflict().manoeuvre();
        return manoeuvre == Manoeuvre.PASSING || manoeuvre == Manoeuvre.REVERSING;
    }

    private boolean crosses() {
        return encounter.outcome() != Outcome.UNEVENTFUL;
    }

    /** How far the pedestrian has come onto the carriageway, in metres; negative before it. */
    private double beyondKerb(double seconds) {
        var motion = encounter.pedestrian();
        return motion.startMetres()
                + motion.profile().distance(seconds)
                - encounter.conflict().kerbMetres();
    }

    LineOfSight lineOfSight(double seconds) {
        var state = encounter.pedestrianAt(seconds);
        if (state.smartphone()) {
            return LineOfSight.SMARTPHONE;
        }
        if (isDown(state)) {
            return LineOfSight.ROAD_SURFACE;
        }
        if (encounter.attention().at(seconds) == Awareness.NOTICES) {
            return LineOfSight.VEHICLE;
        }
        return isAlong() || beyondKerb(seconds) < -NEAR_KERB || !crosses()
                ? LineOfSight.TRAVEL_DIRECTION
                : LineOfSight.CROSSING_DESTINATION;
    }

    private static boolean isDown(PedestrianState state) {
        return state.posture() == Posture.FALLEN || state.posture() == Posture.SQUATTING;
    }
}
