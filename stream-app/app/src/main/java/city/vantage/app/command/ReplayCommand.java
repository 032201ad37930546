package city.vantage.app.command;

import city.vantage.app.compare.Comparison;
import city.vantage.app.compare.DifferenceText;
import city.vantage.app.compare.ReportFiles;
import city.vantage.app.config.VantageConfig;
import city.vantage.app.replay.Replay;
import city.vantage.app.replay.ReplayNames;
import city.vantage.app.replay.ReplayOptions;
import city.vantage.app.replay.ReplayRemoval;
import city.vantage.app.runtime.Progress;
import city.vantage.app.runtime.RegistryConnection;
import city.vantage.app.runtime.ShutdownHook;
import city.vantage.app.runtime.TopicAdmin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Describes the incidents of a past range of time again, beside what is live and without touching it, and says"
                    + " how the final descriptions differ. Answers that the same model gave to the same question before"
                    + " are used again.",
            "Stopped with Ctrl-C, the same command goes on where it was. The exit code is 0 where all of the range is"
                    + " described."
        })
public final class ReplayCommand extends CheckedCommand implements Callable<Integer> {
    private static final double SPEED_LIMIT = 1_000_000;
    private static final int WORKER_LIMIT = 64;
    private static final Duration LONGEST_MARGIN = Duration.ofHours(1);

    @Mixin
    ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--name", paramLabel = "NAME", description = "Of the replay; its topics begin with replay.NAME.")
    @Nullable
    String name;

    @Option(
            names = "--from",
            converter = InstantText.class,
            paramLabel = "TIME",
            description = "First instant, such as 2026-03-02T08:00:00Z. Incidents that began before are left out.")
    @Nullable
    Instant from;

    @Option(
            names = "--to",
            converter = InstantText.class,
            paramLabel = "TIME",
            description = "First instant after the range. Incidents that began before are replayed to their end.")
    @Nullable
    Instant to;

    @Option(names = "--site", paramLabel = "SITE", description = "Only what happened there. Default: all sites.")
    @Nullable
    String site;

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "Have the model in this folder answer; the settings inference.backend and inference.model.")
    @Nullable
    Path model;

    @Option(
            names = "--prompts",
            paramLabel = "FILE",
            description = "Ask with this prompt pack; the setting prompts.file.")
    @Nullable
    Path prompts;

    @Option(
            names = "--speed",
            paramLabel = "X",
            description = "How much faster than it happened, or max. Default: ${DEFAULT-VALUE}.")
    String speed = "max";

    @Option(
            names = "--workers",
            paramLabel = "N",
            description =
                    "How many workers in this process answer; each has a model of its own. Default: ${DEFAULT-VALUE}.")
    int workers = 1;

    @Option(
            names = "--margin",
            paramLabel = "TIME",
            description =
                    "How long before and after the range is read, to tell and to finish the incidents at its edges,"
                            + " such as 90s or 10m. Default: ${DEFAULT-VALUE}.")
    String margin = "10m";

    @Option(names = "--json", paramLabel = "FILE", description = "Write how the descriptions differ as JSON.")
    @Nullable
    Path json;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write how the descriptions differ as a page, with the chosen frames of the "
                    + Comparison.EXAMPLES + " gravest changes.")
    @Nullable
    Path html;

    @Option(names = "--remove", description = "Remove all that the replay of this name has made, and do nothing else.")
    boolean remove;

    private final AtomicBoolean stopping = new AtomicBoolean();

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        var live = cluster.read();
        var names = new ReplayNames(live.topics().prefix(), Objects.requireNonNull(name));
        var progress = new Progress(commandLine().getErr());
        return remove ? remove(live, names, progress) : replay(live, names, progress);
    }

    private void check() {
        refuse(name == null, "Give the replay a --name.");
        refuse(remove && (from != null || to != null), "--remove goes with --name alone.");
        refuse(!remove && (from == null || to == null), "Give --from and --to, or --remove.");
        refuse(from != null && to != null && !from.isBefore(to), "--from must be before --to.");
        refuseOutside("--workers", workers, 1, WORKER_LIMIT);
        refuseWithoutFolder(json);
        refuseWithoutFolder(html);
    }

    /** It would be known only when the replay is done, which may be hours. */
    private void refuseWithoutFolder(@Nullable Path file) {
        var folder = file == null ? null : file.toAbsolutePath().getParent();
        refuse(folder != null && !Files.isDirectory(folder), "There is no folder " + folder + ".");
    }

    private int remove(VantageConfig live, ReplayNames names, Progress progress)
            throws IOException, InterruptedException {
        try (var admin = TopicAdmin.connect(live.kafkaClient());
                var registry = RegistryConnection.connect(live.registry())) {
            var own = cluster.read(names.settings(live.topics().partitions()));
            var found = new ReplayRemoval(admin, registry.rest(), progress).remove(names, own);
            if (!found) {
                progress.say("there is no replay " + names.name());
            }
            return found ? 0 : 1;
        }
    }

    private int replay(VantageConfig live, ReplayNames names, Progress progress)
            throws IOException, InterruptedException {
        var options = new ReplayOptions(
                Objects.requireNonNull(from), Objects.requireNonNull(to), site, margin(live), speed(), workers);
        var own = own(live, names);
        try (var registry = RegistryConnection.connect(live.registry());
                var ignored = ShutdownHook.stopping(() -> stopping.set(true))) {
            var outcome = new Replay(live, own, names, options, registry.cached(), progress, stopping::get).run();
            progress.say(outcome.sentence());
            if (!outcome.complete()) {
                return 1;
            }
            var comparison = new Comparison(live.kafkaClient(), registry.cached(), outcome.cut(), site);
            var compared = comparison.of(
                    names.name(), live.topics().descriptions(), own.topics().descriptions());
            commandLine().getOut().println(DifferenceText.of(compared));
            commandLine().getOut().flush();
            new ReportFiles(json, html).write(compared, live);
            return 0;
        }
    }

    /** The live configuration with what the replay does otherwise. It has as many partitions as there really are. */
    private VantageConfig own(VantageConfig live, ReplayNames names) {
        var observations = live.topics().observations().spec();
        try (var admin = TopicAdmin.connect(live.kafkaClient())) {
            admin.require(List.of(observations));
            var partitions = admin.partitions(List.of(observations)).getOrDefault(observations.name(), 1);
            var settings = names.settings(partitions);
            if (model != null) {
                settings.put("inference.backend", "onnx");
                settings.put("inference.model", model.toString());
            }
            if (prompts != null) {
                settings.put("prompts.file", prompts.toString());
            }
            return cluster.read(settings);
        }
    }

    private double speed() {
        if (speed.equals("max")) {
            return 0;
        }
        refuse(!speed.matches("\\d{1,7}([.]\\d{1,3})?"), "--speed must be a number or max.");
        var factor = Double.parseDouble(speed);
        refuse(!(factor > 0 && factor <= SPEED_LIMIT), "--speed must be more than 0 and at most 1000000.");
        return factor;
    }

    private Duration margin(VantageConfig live) {
        refuse(!margin.matches("[1-9]\\d{0,6}[smh]"), "--margin must be a number with s, m or h, such as 90s.");
        var parsed = Duration.parse("PT" + margin);
        refuse(
                parsed.compareTo(LONGEST_MARGIN) > 0 || parsed.compareTo(live.closeAfter()) < 0,
                "--margin must be at most 1h, and at least selection.close.after.ms, which is %s ms."
                        .formatted(live.closeAfter().toMillis()));
        return parsed;
    }
}
