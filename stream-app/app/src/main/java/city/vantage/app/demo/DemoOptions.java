package city.vantage.app.demo;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a demo is to show.
 *
 * @param incidents how many simulated incidents, or null for no end
 * @param input folder with a recording, or null for the simulator
 * @param raw leave out incident ids and phases, so that Vantage forms the incidents
 * @param exit end when all is described
 * @param out file for one JSON line per final description, or null
 * @param seed of the simulation
 * @param speed how much faster than the event time; 0 for as fast as possible
 */
public record DemoOptions(
        @Nullable Integer incidents,
        @Nullable Path input,
        boolean raw,
        boolean exit,
        @Nullable Path out,
        long seed,
        double speed) {}
