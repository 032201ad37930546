package city.vantage.bench.views;

import city.vantage.incident.Observation;
import city.vantage.simulator.SimulatedFrame;
import city.vantage.simulator.feed.FrameTruth;
import java.time.Instant;

/** A frame as it was reported, and what it truly shows, which is counted once. */
record Reported(Observation observation, Instant deliveredAt, FrameTruth truth) {
    static Reported of(SimulatedFrame frame) {
        return new Reported(frame.observation(), frame.deliveredAt(), frame.truth());
    }
}
