package city.vantage.bench.conflicts;

import city.vantage.conflict.ConflictMeasures;
import city.vantage.motion.CameraTracks;
import city.vantage.simulator.SimulatedFrame;
import city.vantage.simulator.SimulatedIncident;
import city.vantage.simulator.encounter.Outcome;
import city.vantage.view.LeadingParties;
import java.util.Optional;

/** A simulated incident: how it truly ends, and what its cameras' boxes say about its parties' motion. */
record Watched(Outcome outcome, ConflictMeasures measures) {
    /** Empty where no camera sees both move. */
    static Optional<Watched> of(SimulatedIncident incident) {
        var frames = incident.frames().stream().map(SimulatedFrame::observation).toList();
        var tracks = CameraTracks.of(frames, LeadingParties.of(frames), incident.start());
        return ConflictMeasures.of(tracks).map(measures -> new Watched(incident.outcome(), measures));
    }

    boolean isConflict() {
        return outcome.isConflict();
    }
}
