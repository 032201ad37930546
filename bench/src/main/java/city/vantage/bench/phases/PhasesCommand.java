package city.vantage.bench.phases;

import city.vantage.simulator.Simulation;
import city.vantage.simulator.SimulationSettings;
import city.vantage.simulator.detector.DetectorFaults;
import city.vantage.simulator.feed.CameraFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How far estimated phases of simulated incidents are from the true ones. */
@Command(name = "phases", description = "How well phases are estimated.", mixinStandardHelpOptions = true)
public final class PhasesCommand implements Callable<Integer> {
    @Option(names = "--incidents", defaultValue = "300", description = "How many. Default: ${DEFAULT-VALUE}.")
    private int incidents;

    @Option(names = "--sites", defaultValue = "40", description = "At how many sites. Default: ${DEFAULT-VALUE}.")
    private int sites;

    @Option(names = "--seed", defaultValue = "2026", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--fps", defaultValue = "2", description = "Frames per second. Default: ${DEFAULT-VALUE}.")
    private double framesPerSecond;

    @Option(
            names = "--stretch",
            defaultValue = "1",
            description = "Multiplies the length of incidents. Default: ${DEFAULT-VALUE}.")
    private double stretch;

    @Option(names = "--out", description = "File to write the table to, beside printing it.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        var simulation = new Simulation(SimulationSettings.of(seed, Instant.parse("2026-03-02T08:00:00Z"))
                .withSites(sites)
                .withFramesPerSecond(framesPerSecond)
                .withStretch(stretch)
                .withFaults(DetectorFaults.TYPICAL, CameraFaults.TYPICAL));
        var table = new Table();
        simulation.incidents().limit(incidents).forEach(table::add);
        var text = heading() + table.text();
        System.out.print(text);
        if (out != null) {
            Files.writeString(out, text);
        }
        return 0;
    }

    private String heading() {
        return "`bench/run phases --incidents %d --sites %d --seed %d --fps %s --stretch %s`%n%n"
                .formatted(incidents, sites, seed, framesPerSecond, stretch);
    }
}
