package city.vantage.app.command;

import city.vantage.adapters.wts.WtsRecording;
import city.vantage.app.config.BackendKind;
import city.vantage.app.config.PromptPackFile;
import city.vantage.app.dataset.DatasetExport;
import city.vantage.app.dataset.DatasetOptions;
import city.vantage.app.dataset.DescribedSights;
import city.vantage.app.dataset.Lesson;
import city.vantage.app.dataset.SightSource;
import city.vantage.app.dataset.SimulatedSights;
import city.vantage.app.dataset.TeacherKinds;
import city.vantage.app.dataset.ThreeKinds;
import city.vantage.app.dataset.WtsSights;
import city.vantage.app.reader.RecordReader;
import city.vantage.app.runtime.RegistryConnection;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.app.simulate.Faults;
import city.vantage.app.simulate.World;
import city.vantage.description.SafetyDescription;
import city.vantage.worker.openai.TextServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export-dataset",
        mixinStandardHelpOptions = true,
        description = {
            "Writes an instruction-tuning set in LLaVA's format, with pictures drawn as a worker draws them: of simulated"
                    + " incidents, of a set in the layout of WTS, or of what was described on a cluster.",
            "Kinds of lessons: full (the questions of the prompt pack), short (a caption's sentences by what they are"
                    + " about), closed (attributes), and LLaVA's conversation, detail and reasoning, which templates write or"
                    + " with --teacher a language model."
        })
public final class ExportDatasetCommand extends CheckedCommand implements Callable<Integer> {
    private static final int INCIDENT_LIMIT = 1_000_000;
    private static final int SITE_LIMIT = 10_000;
    private static final int VIEW_LIMIT = 16;
    private static final int FRAME_LIMIT = 16;
    private static final int SIDE_LIMIT = 4_096;
    private static final int THREAD_LIMIT = 256;
    private static final int LONGEST_WAIT = 86_400;

    @Mixin
    ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--simulate", paramLabel = "N", description = "Show so many simulated incidents.")
    int incidents;

    @Option(
            names = {"-i", "--input"},
            paramLabel = "FOLDER",
            description = "Show a set in the layout of WTS that has its frames as numbered JPEGs, all its splits.")
    @Nullable
    Path input;

    @Option(
            names = "--topic",
            description = "Show what was described: the final descriptions on the cluster's topic and their frames.")
    boolean topic;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "With --topic: end when nothing has come for so long. Default: ${DEFAULT-VALUE}.")
    int waitSeconds = 10;

    @Option(names = "--seed", paramLabel = "N", description = "Of the simulation. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(
            names = "--sites",
            paramLabel = "N",
            description = "Places for simulated incidents, in turn. Default: ${DEFAULT-VALUE}.")
    int sites = 10;

    @Option(
            names = "--views",
            paramLabel = "N",
            description =
                    "Pictures of each phase, by different cameras; the best view is one of them. Default: ${DEFAULT-VALUE}.")
    int views = 1;

    @Option(
            names = "--frames",
            paramLabel = "N",
            description = "With --simulate: frames of each view, evenly spread over the phase, for models that look at"
                    + " several; all close-ups stand first, then the other kinds. Default: ${DEFAULT-VALUE}.")
    int frames = 1;

    @Option(
            names = "--kinds",
            paramLabel = "KIND",
            split = ",",
            description = "Only these kinds of lessons. Default: all.")
    Set<String> kinds = new TreeSet<>(Lesson.KINDS);

    @Option(
            names = "--teacher",
            description = "Have the OpenAI-compatible server of inference.openai.url write conversation, detail and"
                    + " reasoning. It gets captions, boxes and attributes, and no picture. Needs"
                    + " -s inference.backend=openai and inference.model.")
    boolean teacher;

    @Option(
            names = "--side",
            paramLabel = "PIXELS",
            description = "Width and height of the pictures, proportions not kept. Default: as large as they are.")
    int side;

    @Option(
            names = "--unmarked",
            paramLabel = "SHARE",
            description =
                    "Draw no boxes in so many of the pictures, 0 to 1, so that a model learns to see without them.")
    double unmarked;

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
        check();
        var pack = PromptPackFile.read(Objects.requireNonNull(prompts));
        var options = new DatasetOptions(Objects.requireNonNull(out), pack, kinds, side, unmarked, leastArea, threads);
        if (!teacher) {
            return export(options, ThreeKinds.fromTemplates());
        }
        var inference = cluster.read().inference();
        refuse(
                inference.backend() != BackendKind.OPENAI,
                "--teacher needs -s inference.backend=openai, with inference.openai.url and inference.model.");
        try (var server = new TextServer(inference.openAi())) {
            return export(options, new TeacherKinds(server, kinds, this::warn));
        }
    }

    private int export(DatasetOptions options, ThreeKinds threeKinds) throws IOException, InterruptedException {
        if (topic) {
            return ofTopic(options, threeKinds);
        }
        return export(
                input == null
                        ? new SimulatedSights(new World(seed, incidents, sites, 2, Faults.TYPICAL), views, frames)
                        : ofSet(input),
                options,
                threeKinds);
    }

    private void check() {
        var sources = (incidents == 0 ? 0 : 1) + (input == null ? 0 : 1) + (topic ? 1 : 0);
        refuse(sources != 1, "Say what to show: one of --simulate N, --input FOLDER and --topic.");
        refuse(prompts == null || out == null, "--prompts and --out are needed.");
        refuse(
                !topic && (cluster.brokers != null || cluster.registry != null),
                "--bootstrap-servers and --registry are for --topic.");
        refuse(!Lesson.KINDS.containsAll(kinds), "--kinds must be some of %s.".formatted(Lesson.KINDS));
        if (incidents != 0) {
            refuseOutside("--simulate", incidents, 1, INCIDENT_LIMIT);
        }
        refuseOutside("--sites", sites, 1, SITE_LIMIT);
        refuseOutside("--views", views, 1, VIEW_LIMIT);
        refuseOutside("--frames", frames, 1, FRAME_LIMIT);
        refuse(frames > 1 && incidents == 0, "--frames is for --simulate.");
        refuseOutside("--threads", threads, 1, THREAD_LIMIT);
        refuseOutside("--wait", waitSeconds, 1, LONGEST_WAIT);
        refuse(
                side < 0 || side > SIDE_LIMIT,
                "--side must be 1 to " + SIDE_LIMIT + ", or 0 to leave pictures as they are.");
        refuse(!(unmarked >= 0 && unmarked <= 1), "--unmarked must be 0 to 1.");
        refuse(!(leastArea >= 0), "--least-area must be 0 or more.");
    }

    private SightSource ofSet(Path folder) {
        var recording = WtsRecording.read(folder);
        recording.problems().forEach(this::warn);
        return new WtsSights(recording.scenarios(), views);
    }

    private int ofTopic(DatasetOptions options, ThreeKinds threeKinds) throws IOException, InterruptedException {
        var config = cluster.read();
        var descriptions = config.topics().descriptions();
        try (var admin = TopicAdmin.connect(config.kafkaClient())) {
            admin.require(List.of(descriptions.spec()));
        }
        try (var registry = RegistryConnection.connect(config.registry());
                var reader = new RecordReader<>(config.kafkaClient(), descriptions, registry.cached(), true);
                var frames = config.frameFetch().store(config.frames())) {
            var read = new ArrayList<SafetyDescription>();
            reader.readUntilQuiet(Duration.ofSeconds(waitSeconds), () -> false, description -> {
                if (description.view().finalRevision()) {
                    read.add(description);
                }
            });
            return export(new DescribedSights(read, frames, this::warn), options, threeKinds);
        }
    }

    private int export(SightSource source, DatasetOptions options, ThreeKinds threeKinds)
            throws IOException, InterruptedException {
        return new DatasetExport(
                        source,
                        options,
                        threeKinds,
                        commandLine().getOut(),
                        commandLine().getErr())
                .run();
    }

    private void warn(String problem) {
        commandLine().getErr().println(problem);
        commandLine().getErr().flush();
    }
}
