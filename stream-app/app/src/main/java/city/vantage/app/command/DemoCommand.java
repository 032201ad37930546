package city.vantage.app.command;

import city.vantage.app.demo.DemoOptions;
import city.vantage.app.demo.EmbeddedDemo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Runs all of Vantage in one process, on a simulated junction or on recorded cameras, and prints the"
                        + " descriptions. Needs nothing else, and leaves nothing behind.")
public final class DemoCommand extends CheckedCommand implements Callable<Integer> {
    private static final double SIMULATED_SPEED = 10;

    @Mixin
    ConfigOptions config = new ConfigOptions();

    @Option(
            names = {"-n", "--incidents"},
            paramLabel = "N",
            description = "How many simulated incidents; without it they never end.")
    @Nullable
    Integer incidents;

    @Option(
            names = {"-i", "--input"},
            paramLabel = "FOLDER",
            description =
                    "A recording instead of the simulator: a folder in the layout of WTS (such as «vantage simulate --out»"
                            + " writes) or of MEVA. Which one it is, is found out.")
    @Nullable
    Path input;

    @Option(
            names = "--raw",
            description = "Say of no frame to which incident and phase it belongs: Vantage finds that out itself.")
    boolean raw;

    @Option(
            names = "--exit",
            description = "End when everything is described. The exit code is not 0 where a description is missing.")
    boolean exit;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write each final description as a line of JSON.")
    @Nullable
    Path out;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of the simulation: the same seed, the same incidents. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(
            names = "--speed",
            paramLabel = "X",
            description =
                    "How much faster than real time; 0 for as fast as possible. Default: 10, or 0 for recordings.")
    @Nullable
    Double speed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        refuse(incidents != null && incidents < 1, "--incidents must be 1 or more.");
        refuse(incidents != null && input != null, "--incidents is for the simulator: leave it out with --input.");
        refuse(speed != null && !(speed >= 0 && speed < Double.POSITIVE_INFINITY), "--speed must be 0 or more.");
        refuse(
                exit && incidents == null && input == null,
                "--exit needs an end: give --incidents or --input too, since the simulator goes on for ever.");
        var pace = speed != null ? speed : input == null ? SIMULATED_SPEED : 0;
        var options = new DemoOptions(incidents, input, raw, exit, out, seed, pace);
        return new EmbeddedDemo(
                        options,
                        config::read,
                        commandLine().getOut(),
                        commandLine().getErr())
                .run();
    }
}
