package city.vantage.app.command;

import city.vantage.app.demo.ClusterDemo;
import city.vantage.app.demo.DemoOptions;
import city.vantage.app.demo.EmbeddedDemo;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
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
    ClusterOptions cluster = new ClusterOptions();

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
            description =
                    "Of the simulation: the same seed, the same incidents. Default: 1, or the time with --cluster,"
                            + " where an incident can't come twice.")
    @Nullable
    Long seed;

    @Option(
            names = "--speed",
            paramLabel = "X",
            description =
                    "How much faster than real time; 0 for as fast as possible. Default: 10, or 0 for recordings.")
    @Nullable
    Double speed;

    @Option(
            names = "--cluster",
            description =
                    "On a running installation, in real time: only the cameras are in this process. Its settings are in"
                            + " --config, its address may be given with --bootstrap-servers and --registry.")
    boolean onCluster;

    @Option(
            names = "--frames",
            paramLabel = "URL",
            description =
                    "With --cluster: where the pictures go, into a folder (file:) or to a server that takes PUT (http:,"
                            + " https:), so that workers can fetch them. Without it there are none.")
    @Nullable
    URI frames;

    @Override
    public Integer call() throws IOException, InterruptedException {
        refuse(incidents != null && incidents < 1, "--incidents must be 1 or more.");
        refuse(incidents != null && input != null, "--incidents is for the simulator: leave it out with --input.");
        refuse(speed != null && !(speed >= 0 && speed < Double.POSITIVE_INFINITY), "--speed must be 0 or more.");
        refuse(
                exit && incidents == null && input == null,
                "--exit needs an end: give --incidents or --input too, since the simulator goes on for ever.");
        if (onCluster) {
            return onCluster();
        }
        refuse(
                cluster.brokers != null || cluster.registry != null || frames != null,
                "--bootstrap-servers, --registry and --frames are for --cluster.");
        var pace = speed != null ? speed : input == null ? SIMULATED_SPEED : 0;
        var options = new DemoOptions(incidents, input, raw, exit, out, seed == null ? 1 : seed, pace);
        return new EmbeddedDemo(
                        options,
                        cluster.config::read,
                        commandLine().getOut(),
                        commandLine().getErr())
                .run();
    }

    private int onCluster() throws IOException, InterruptedException {
        refuse(
                input != null || raw || speed != null,
                "--cluster is for simulated incidents in real time: leave out --input, --raw and --speed.");
        refuseUnlessFramesCanGo(frames);
        var own = seed == null ? Instant.now().getEpochSecond() : seed;
        var options = new DemoOptions(incidents, null, false, exit, out, own, 1);
        return new ClusterDemo(
                        options,
                        cluster.read(),
                        frames,
                        commandLine().getOut(),
                        commandLine().getErr())
                .run();
    }
}
