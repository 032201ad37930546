package city.vantage.app.command;

import city.vantage.vision.model.ModelReport;
import city.vantage.vision.model.Precision;
import city.vantage.vision.model.PrecisionChoice;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Tells about vision-language models.")
public final class ModelCommand extends CheckedCommand {
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description =
                    "Says what a model folder is, what of it is used, and what is missing. Weights are not loaded."
                            + " Exit code 1 where the folder can't be used.")
    int check(
            @Parameters(
                            paramLabel = "DIR",
                            arity = "0..1",
                            description = "Folder in the layout of Hugging Face's ONNX exports.")
                    @Nullable
                    Path folder,
            @Option(
                            names = "--precision",
                            defaultValue = "fp32",
                            description = "Form of the graphs: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
                    Precision precision) {
        if (folder == null) {
            throw new ParameterException(commandLine(), "DIR is needed.");
        }
        var report = ModelReport.of(folder, PrecisionChoice.all(precision));
        report.facts().forEach(out()::println);
        report.problems().forEach(problem -> out().println("problem: " + problem));
        out().println(report.usable() ? "usable" : "not usable");
        out().flush();
        return report.usable() ? 0 : 1;
    }

    private PrintWriter out() {
        return commandLine().getOut();
    }
}
