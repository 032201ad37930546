package city.vantage.app.simulate;

import city.vantage.simulator.SimulationSettings;
import city.vantage.simulator.detector.DetectorFaults;
import city.vantage.simulator.feed.CameraFaults;

/** How much goes wrong between what happens and what is reported. */
public enum Faults {
    /** Every frame arrives, every box fits. */
    NONE,
    /** About what a good detector and a well-kept network do. */
    TYPICAL;

    SimulationSettings in(SimulationSettings settings) {
        return switch (this) {
            case NONE -> settings.withFaults(DetectorFaults.NONE, CameraFaults.NONE);
            case TYPICAL -> settings.withFaults(DetectorFaults.TYPICAL, CameraFaults.TYPICAL);
        };
    }
}
