package city.vantage.simulator.caption;

import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.truth.IncidentTruth;
import java.util.List;

/** Writes the descriptions of an incident. */
public final class Captions {
    private Captions() {}

    /** For each phase, in order. */
    public static List<PhaseCaptions> of(IncidentTruth incident, CaptionProfile profile, Chance chance) {
        var ofPedestrian = new Moulds(chance);
        var ofVehicle = new Moulds(chance);
        return incident.phases().stream()
                .map(phase -> new PhaseCaptions(
                        phase.phase(),
                        new PedestrianCaption(incident, phase, profile, ofPedestrian).caption(),
                        new VehicleCaption(incident, phase, profile, ofVehicle).caption()))
                .toList();
    }
}
