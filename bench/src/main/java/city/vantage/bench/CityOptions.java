package city.vantage.bench;

import city.vantage.simulator.SimulationSettings;
import city.vantage.simulator.detector.DetectorFaults;
import city.vantage.simulator.feed.CameraFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which simulated city is looked at, and where the result goes. */
public final class CityOptions {
    /** When the first incident begins. */
    public static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    @Option(names = "--incidents", defaultValue = "400", description = "How many. Default: ${DEFAULT-VALUE}.")
    private int incidents;

    @Option(names = "--sites", defaultValue = "40", description = "At how many sites. Default: ${DEFAULT-VALUE}.")
    private int sites;

    @Option(names = "--seed", defaultValue = "2026", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--fps", defaultValue = "2", description = "Frames per second. Default: ${DEFAULT-VALUE}.")
    private double framesPerSecond;

    @Option(names = "--clean", description = "Without the faults of detectors and cameras.")
    private boolean clean;

    @Option(names = "--out", description = "File to write the table to, beside printing it.")
    private @Nullable Path out;

    public int incidents() {
        return incidents;
    }

    public int sites() {
        return sites;
    }

    public double framesPerSecond() {
        return framesPerSecond;
    }

    public SimulationSettings settings() {
        return settings(seed);
    }

    /** The same with another seed. */
    public SimulationSettings settings(long otherSeed) {
        return SimulationSettings.of(otherSeed, START)
                .withSites(sites)
                .withFramesPerSecond(framesPerSecond)
                .withFaults(
                        clean ? DetectorFaults.NONE : DetectorFaults.TYPICAL,
                        clean ? CameraFaults.NONE : CameraFaults.TYPICAL);
    }

    /** The command line that asks for the same, without {@code --out}. */
    public String of(String command) {
        return "bench/run %s --incidents %d --sites %d --seed %d --fps %s%s"
                .formatted(command, incidents, sites, seed, framesPerSecond, clean ? " --clean" : "");
    }

    public void print(String text) throws IOException {
        System.out.print(text);
        if (out != null) {
            Files.writeString(out, text);
        }
    }
}
