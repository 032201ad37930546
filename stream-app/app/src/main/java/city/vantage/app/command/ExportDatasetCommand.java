package city.vantage.app.command;

import city.vantage.app.config.PromptPackFile;
import city.vantage.app.dataset.DatasetExport;
import city.vantage.app.dataset.DatasetOptions;
import city.vantage.app.simulate.Faults;
import city.vantage.app.simulate.World;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "export-dataset",
        mixinStandardHelpOptions = true,
        description = "Writes an instruction-tuning set in LLaVA's format, with pictures drawn as a worker draws them.")
public final class ExportDatasetCommand extends CheckedCommand implements Callable<Integer> {
    private static final int INCIDENT_LIMIT = 1_000_000;
    private static final int SITE_LIMIT = 10_000;
    private static final int VIEW_LIMIT = 16;
    private static final int SIDE_LIMIT = 4_096;
    private static final int THREAD_LIMIT = 256;

    @Option(names = "--simulate", paramLabel = "N", description = "How many simulated incidents to show, needed.")
    int incidents;

    @Option(names = "--seed", paramLabel = "N", description = "Decides everything. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(
            names = "--sites",
            paramLabel = "N",
            description = "Places to happen at, in turn. Default: ${DEFAULT-VALUE}.")
    int sites = 10;

    @Option(
            names = "--views",
            paramLabel = "N",
            description =
                    "Pictures of each phase, by different cameras; the best view is one of them. Default: ${DEFAULT-VALUE}.")
    int views = 1;

    @Option(
            names = "--side",
            paramLabel = "PIXELS",
            description = "Width and height of the pictures, proportions not kept. Default: as large as they are.")
    int side;

    @Option(
            names = "--least-area",
            paramLabel = "PIXELS",
            description = "Leave out pictures in which a party's box has no more than this; 1000 is CityLLaVA's limit.")
    double leastArea;

    @Option(names = "--threads", paramLabel = "N", description = "Default: one for each processor.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--prompts",
            paramLabel = "FILE",
            description = "The prompt pack that words the questions and says what is drawn, needed.")
    @Nullable
    Path prompts;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            description = "Where to write dataset.json and the folder pictures, needed.")
    @Nullable
    Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        refuse(incidents == 0 || prompts == null || out == null, "--simulate, --prompts and --out are needed.");
        refuseOutside("--simulate", incidents, 1, INCIDENT_LIMIT);
        refuseOutside("--sites", sites, 1, SITE_LIMIT);
        refuseOutside("--views", views, 1, VIEW_LIMIT);
        refuse(
                side < 0 || side > SIDE_LIMIT,
                "--side must be 1 to " + SIDE_LIMIT + ", or 0 to leave pictures as they are.");
        refuse(!(leastArea >= 0), "--least-area must be 0 or more.");
        refuseOutside("--threads", threads, 1, THREAD_LIMIT);
        var pack = PromptPackFile.read(Objects.requireNonNull(prompts));
        var options = new DatasetOptions(Objects.requireNonNull(out), pack, side, views, leastArea, threads);
        var line = commandLine();
        return new DatasetExport(
                        new World(seed, incidents, sites, 2, Faults.TYPICAL), options, line.getOut(), line.getErr())
                .run();
    }
}
