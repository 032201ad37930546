package city.vantage.app.simulate;

import city.vantage.simulator.Simulation;
import city.vantage.simulator.SimulationSettings;
import java.time.Instant;

/**
 * The incidents of a data set.
 *
 * @param framesPerSecond of each camera, about
 */
public record World(long seed, int incidents, int sites, double framesPerSecond, Faults faults) {
    /** A fixed day, so that a seed gives the same set at any time. */
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    public Simulation simulation() {
        return new Simulation(
                faults.in(SimulationSettings.of(seed, START)).withSites(sites).withFramesPerSecond(framesPerSecond));
    }
}
