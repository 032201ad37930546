package city.vantage.simulator.encounter;

import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.scene.Conflict;
import city.vantage.simulator.scene.Manoeuvre;
import city.vantage.simulator.scene.Scene;

/** Sets a pedestrian and a vehicle in motion so that the wished outcome follows. */
public final class Choreography {
    private Choreography() {}

    /** An encounter somewhere in the scene. The usual length of about 11 s is multiplied by {@code stretch}. */
    public static Encounter of(Outcome outcome, Scene scene, Chance chance, double stretch) {
        var fitting = scene.conflicts().stream()
                .filter(conflict -> allows(conflict, outcome))
                .toList();
        var cast = Cast.drawn(chance.oneOf(fitting), scene.road().kind(), PhaseTimes.drawn(chance, stretch), chance);
        return cast.conflict().manoeuvre() == Manoeuvre.PASSING
                ? new PassingScript(cast, chance).encounter(outcome)
                : new CrossingScript(cast, chance).encounter(outcome);
    }

    /** Whoever walks along the road is never hit here: a passing vehicle would have to leave its lane for it. */
    private static boolean allows(Conflict conflict, Outcome outcome) {
        return conflict.manoeuvre() != Manoeuvre.PASSING || outcome != Outcome.COLLISION;
    }
}
