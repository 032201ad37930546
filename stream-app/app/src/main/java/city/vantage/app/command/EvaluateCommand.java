package city.vantage.app.command;

import city.vantage.app.evaluate.Evaluation;
import city.vantage.app.reader.RecordReader;
import city.vantage.app.runtime.RegistryConnection;
import city.vantage.app.runtime.TopicAdmin;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how good descriptions are: captions and answers to closed questions, from files or from a topic,"
                    + " against what is true.",
            "Captions are scored as track 2 of the AI City Challenge does (BLEU-4, METEOR, ROUGE-L, CIDEr). A phase"
                    + " that nothing was predicted for counts as 0."
        })
public final class EvaluateCommand extends CheckedCommand implements Callable<Integer> {
    private static final int LONGEST_WAIT = 86_400;

    @Mixin
    ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--predictions",
            paramLabel = "FILE",
            description =
                    "Captions as the challenge takes them, or answers: a list of {\"id\", \"correct\"}, or question"
                            + " files of WTS with the prediction as «correct». May be repeated.")
    List<Path> predictions = new ArrayList<>();

    @Option(
            names = "--topic",
            description = "Evaluate the descriptions on the cluster's topic instead, the last revision of each phase."
                    + " Incidents are matched by their ids.")
    boolean topic;

    @Option(
            names = "--truth",
            paramLabel = "FOLDER",
            description = "A set in the layout of WTS, needed, such as «vantage simulate» writes.")
    Path truth = Path.of("");

    @Option(
            names = "--answer-key",
            paramLabel = "FILE",
            description = "True answers to questions that have ids: a list of {\"id\", \"correct\"}.")
    @Nullable
    Path answerKey;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "With --topic: end when nothing has come for so long. Default: ${DEFAULT-VALUE}.")
    int waitSeconds = 10;

    @Option(names = "--json", description = "All figures as JSON.")
    boolean json;

    @Option(
            names = "--plot",
            paramLabel = "FILE.svg",
            description = "Draw the captions' scores: bars for each metric and each phase.")
    @Nullable
    Path plot;

    @Override
    public Integer call() throws IOException {
        refuse(topic != predictions.isEmpty(), "Say what to evaluate: either --predictions FILE or --topic.");
        refuse(truth.toString().isEmpty(), "--truth is needed.");
        refuse(topic && answerKey != null, "--answer-key is for --predictions.");
        refuse(waitSeconds < 1 || waitSeconds > LONGEST_WAIT, "--wait must be 1 to " + LONGEST_WAIT + ".");
        refuse(
                !topic && (cluster.brokers != null || cluster.registry != null),
                "--bootstrap-servers and --registry are for --topic.");
        var evaluation = topic ? ofTopic() : Evaluation.ofFiles(truth, predictions, answerKey);
        evaluation.problems().forEach(commandLine().getErr()::println);
        commandLine().getErr().flush();
        var out = commandLine().getOut();
        out.print(json ? evaluation.json() + "\n" : evaluation.text());
        out.flush();
        if (plot != null) {
            evaluation.plot(plot);
        }
        return 0;
    }

    private Evaluation ofTopic() {
        var config = cluster.read();
        try (var admin = TopicAdmin.connect(config.kafkaClient())) {
            admin.require(List.of(config.topics().descriptions().spec()));
        }
        try (var registry = RegistryConnection.connect(config.registry());
                var reader = new RecordReader<>(
                        config.kafkaClient(), config.topics().descriptions(), registry.cached(), true)) {
            return Evaluation.ofTopic(truth, reader, Duration.ofSeconds(waitSeconds));
        }
    }
}
