package city.vantage.simulator.truth;

import city.vantage.description.Severity;
import city.vantage.incident.Phase;
import city.vantage.simulator.actor.PedestrianLook;
import city.vantage.simulator.actor.VehicleLook;
import city.vantage.simulator.encounter.Outcome;
import city.vantage.simulator.scene.Manoeuvre;
import java.util.List;

/**
 * What is true of an incident.
 *
 * @param smallestGapMetres between the pedestrian and the vehicle's outline
 * @param phases all five, in order
 */
public record IncidentTruth(
        Outcome outcome,
        Severity severity,
        double smallestGapMetres,
        Manoeuvre manoeuvre,
        Environment environment,
        PedestrianLook pedestrian,
        VehicleLook vehicle,
        List<PhaseTruth> phases) {
    public IncidentTruth {
        phases = List.copyOf(phases);
    }

    public PhaseTruth phase(Phase wanted) {
        return phases.stream()
                .filter(phase -> phase.phase() == wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no phase " + wanted));
    }
}
