package city.vantage.bench.quality;

import city.vantage.simulator.SimulatedFrame;
import java.io.IOException;

/** Which pictures the model is shown. */
enum Shown {
    /** Those of the incident. */
    TRUE,
    /** Grey ones with the same marks: whoever answers as well as before reads boxes and not pixels. */
    BLANK;

    byte[] picture(SimulatedFrame frame) throws IOException {
        return this == TRUE ? frame.jpeg() : Frames.grey(frame);
    }
}
