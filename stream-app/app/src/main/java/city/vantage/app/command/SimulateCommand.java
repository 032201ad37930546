package city.vantage.app.command;

import city.vantage.app.simulate.ClusterLoad;
import city.vantage.app.simulate.ContactSheet;
import city.vantage.app.simulate.Faults;
import city.vantage.app.simulate.LoadOptions;
import city.vantage.app.simulate.SetOptions;
import city.vantage.app.simulate.SetWriting;
import city.vantage.app.simulate.World;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Simulates incidents: --out writes them as a data set in the layout of WTS, with what is true of them,"
                    + " --sheet draws a picture of a few of them, --rate sends them to a cluster at a steady rate until"
                    + " --duration is over or it is stopped.",
            "The same seed and options give the same incidents, byte for byte."
        })
public final class SimulateCommand extends CheckedCommand implements Callable<Integer> {
    private static final double RATE_LIMIT = 1_000_000;
    private static final int CAMERA_LIMIT = 20_000;
    private static final int THREAD_LIMIT = 256;
    private static final int INCIDENT_LIMIT = 1_000_000;
    private static final int SITE_LIMIT = 10_000;
    private static final Pattern SPLIT = Pattern.compile("[a-z0-9_-]{1,32}");

    @Mixin
    ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = {"-n", "--incidents"},
            paramLabel = "N",
            description = "How many. Default: ${DEFAULT-VALUE}.")
    int incidents = 10;

    @Option(names = "--seed", paramLabel = "N", description = "Decides everything. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(
            names = "--sites",
            paramLabel = "N",
            description = "Places to happen at, in turn. Default: ${DEFAULT-VALUE}.")
    int sites = 10;

    @Option(
            names = "--faults",
            paramLabel = "KIND",
            description = "What goes wrong: ${COMPLETION-CANDIDATES}. TYPICAL drops frames and spoils boxes as a good"
                    + " camera network does. Default: ${DEFAULT-VALUE}.")
    Faults faults = Faults.NONE;

    @Option(
            names = "--fps",
            paramLabel = "X",
            description = "Frames per second of each camera, about: 0.1 to 30. Default: 2.")
    @Nullable
    Double framesPerSecond;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            description = "Write a data set there; read it with «vantage demo --input».")
    @Nullable
    Path out;

    @Option(
            names = "--split",
            paramLabel = "NAME",
            description = "Which part of the data set; a folder can hold several. Default: ${DEFAULT-VALUE}.")
    String split = "train";

    @Option(names = "--without-pictures", description = "Write everything but the frames, which is much quicker.")
    boolean withoutPictures;

    @Option(names = "--threads", paramLabel = "N", description = "For writing. Default: one for each processor.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--force", description = "Replace what was simulated into the folder before; nothing else is.")
    boolean force;

    @Option(
            names = "--sheet",
            paramLabel = "FILE.png",
            description = "Draw three incidents that differ: a row for each phase, a column for each camera.")
    @Nullable
    Path sheet;

    @Option(
            names = "--rate",
            paramLabel = "X",
            description = "Send this many observations per second, of all cameras together.")
    @Nullable
    Double rate;

    @Option(names = "--cameras", paramLabel = "N", description = "How many cameras send. Default: ${DEFAULT-VALUE}.")
    int cameras = 20;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            description = "How long to send, such as 90s, 5m or 2h. Without it until Ctrl-C.")
    @Nullable
    String duration;

    @Option(
            names = "--frames",
            paramLabel = "URL",
            description =
                    "With --rate: draw the pictures too, some fifty a second, and put them there: into a folder (file:)"
                            + " or to a server that takes PUT, such as an object store (http:, https:). Without it there are none.")
    @Nullable
    URI frames;

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        if (rate != null) {
            return load(rate);
        }
        var world = new World(seed, incidents, sites, framesPerSecond == null ? 2 : framesPerSecond, faults);
        var exitCode = 0;
        if (out != null) {
            var options = new SetOptions(out, split, !withoutPictures, threads, force);
            exitCode = new SetWriting(
                            world,
                            options,
                            commandLine().getOut(),
                            commandLine().getErr())
                    .run();
        }
        if (sheet != null && exitCode == 0) {
            new ContactSheet(world).write(sheet);
            commandLine().getOut().println("A few incidents are drawn in " + sheet + ".");
        }
        return exitCode;
    }

    private void check() {
        refuse(
                out == null && sheet == null && rate == null,
                "Say what to do: --out FOLDER, --sheet FILE.png or --rate X.");
        refuse(rate != null && (out != null || sheet != null), "--rate goes without --out and --sheet.");
        refuse(rate != null && framesPerSecond != null, "--fps is for --out: with --rate it follows from --cameras.");
        refuse(rate == null && duration != null, "--duration is for --rate.");
        refuse(rate == null && frames != null, "--frames is for --rate.");
        refuseUnlessFramesCanGo(frames);
        refuse(
                rate == null && (cluster.brokers != null || cluster.registry != null),
                "--bootstrap-servers and --registry are for --rate.");
        refuse(out == null && (force || withoutPictures), "--force and --without-pictures are for --out.");
        refuseOutside("--incidents", incidents, 1, INCIDENT_LIMIT);
        refuseOutside("--sites", sites, 1, SITE_LIMIT);
        refuseOutside("--threads", threads, 1, THREAD_LIMIT);
        refuseOutside("--cameras", cameras, 1, CAMERA_LIMIT);
        refuse(
                framesPerSecond != null && !(framesPerSecond >= 0.1 && framesPerSecond <= 30),
                "--fps must be 0.1 to 30.");
        refuse(rate != null && !(rate > 0 && rate <= RATE_LIMIT), "--rate must be more than 0 and at most 1000000.");
        refuse(!SPLIT.matcher(split).matches(), "--split must be 1 to 32 lower-case letters, digits, _ or -.");
    }

    private int load(double observationsPerSecond) throws InterruptedException {
        var time = duration == null ? null : parsed(duration);
        var options = new LoadOptions(observationsPerSecond, cameras, time, seed, faults, frames);
        var load =
                new ClusterLoad(options, commandLine().getOut(), commandLine().getErr());
        try {
            return load.run(cluster.read());
        } catch (LoadOptions.UnreachableRateException e) {
            throw new ParameterException(commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private Duration parsed(String text) {
        refuse(!text.matches("[1-9]\\d{0,6}[smh]"), "--duration must be a number with s, m or h, such as 90s.");
        return Duration.parse("PT" + text);
    }
}
