package city.vantage.app.command;

import city.vantage.app.describe.DescribeOptions;
import city.vantage.app.describe.Describing;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = "Describes one picture with a vision-language model, as a worker would: needs no cluster.")
public final class DescribeCommand extends CheckedCommand implements Callable<Integer> {
    @Mixin
    ConfigOptions config = new ConfigOptions();

    @Option(
            names = {"-m", "--model"},
            paramLabel = "DIR",
            description =
                    "Model folder; vantage model check tells whether it can be used. Default: vantage-street, which"
                            + " comes with Vantage and knows simulated streets only.")
    @Nullable
    Path model;

    @Option(
            names = {"-i", "--image"},
            paramLabel = "FILE",
            description = "JPEG or PNG, needed.")
    @Nullable
    Path image;

    @Option(
            names = "--boxes",
            paramLabel = "FILE",
            description =
                    "Parties to mark, in pixels: [{\"category\": \"pedestrian\", \"box\": [x, y, width, height]}, ...].")
    @Nullable
    Path boxes;

    @Option(
            names = {"-q", "--question"},
            paramLabel = "TEXT",
            description =
                    "Asked instead of the prompt pack's questions. May be repeated: earlier answers stay in view.")
    List<String> questions = List.of();

    @Option(
            names = "--view",
            defaultValue = "OVERHEAD",
            description = "Where the camera stands: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    ViewKind view = ViewKind.OVERHEAD;

    @Option(
            names = "--phase",
            defaultValue = "WHOLE",
            description = "Phase of the incident: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    Phase phase = Phase.WHOLE;

    @Option(names = "--json", description = "One line of JSON, with the probability of every answer.")
    boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var picture = needed(image);
        var settings = config.read(
                Map.of("inference.backend", "onnx", "inference.model", model == null ? "" : model.toString()));
        var options = new DescribeOptions(picture, boxes, questions, view, phase, json);
        return new Describing(settings, options, commandLine().getOut()).run();
    }

    private Path needed(@Nullable Path given) {
        if (given == null) {
            throw new ParameterException(commandLine(), "--image is needed.");
        }
        return given;
    }
}
