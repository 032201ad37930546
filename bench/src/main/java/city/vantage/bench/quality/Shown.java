package city.vantage.bench.quality;

import city.vantage.simulator.SimulatedFrame;
import city.vantage.simulator.SimulatedIncident;
import java.io.IOException;

/** Which pictures the model is shown. */
enum Shown {
    /** Those of the incident. */
    TRUE,
    /** Grey ones with the same marks: whoever answers as well as before reads boxes and not pixels. */
    BLANK,
    /** Those of the incident with clothes of another one's colours, all else being the same. */
    SWAPPED;

    /** The incident as the pictures show it. */
    SimulatedIncident pictured(SimulatedIncident incident, SimulatedIncident other) {
        return this == SWAPPED ? incident.wearingColoursOf(other) : incident;
    }

    byte[] picture(SimulatedFrame frame) throws IOException {
        return this == BLANK ? Frames.grey(frame) : frame.jpeg();
    }
}
