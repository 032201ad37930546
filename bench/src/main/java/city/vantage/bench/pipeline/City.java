package city.vantage.bench.pipeline;

import city.vantage.bench.CityOptions;
import city.vantage.simulator.Simulation;
import city.vantage.simulator.SimulationSettings;
import city.vantage.simulator.detector.DetectorFaults;
import city.vantage.simulator.feed.CameraFaults;
import java.time.Duration;

/** The simulated city that observations come from: 40 crossroads of four cameras, one incident every six seconds. */
final class City {
    private static final int SITES = 40;
    private static final double FRAMES_PER_SECOND = 2;
    private static final Duration INTERVAL = Duration.ofMinutes(4);

    private City() {}

    static Simulation of(Sizes sizes) {
        return of(sizes, DetectorFaults.TYPICAL, CameraFaults.TYPICAL);
    }

    /** The same where every camera works. */
    static Simulation withoutFaults(Sizes sizes) {
        return of(sizes, DetectorFaults.NONE, CameraFaults.NONE);
    }

    private static Simulation of(Sizes sizes, DetectorFaults detectors, CameraFaults cameras) {
        return new Simulation(SimulationSettings.of(sizes.seed, CityOptions.START)
                .withSites(SITES)
                .withFramesPerSecond(FRAMES_PER_SECOND)
                .withInterval(INTERVAL)
                .withFaults(detectors, cameras));
    }
}
