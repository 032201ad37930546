package city.vantage.bench.pipeline;

import city.vantage.app.runtime.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the numbered scenarios, all or some. */
@Command(
        name = "pipeline",
        description = {
            "The path from observation to description in numbered scenarios, each a ratio to a floor of the same run:",
            "01 a broker's produce and consume, 02 a copying topology, 03 select-best-view, 04 assemble-prompt and"
                    + " describe, 05 all with an instant backend, 06 all with the small model, 07 latency, 08 many open"
                    + " incidents, 09 one to eight workers, 10 what single steps cost."
        },
        mixinStandardHelpOptions = true)
public final class PipelineCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final Sizes sizes = new Sizes();

    @Option(names = "--only", split = ",", description = "Numbers of scenarios, such as 03,05. Default: all.")
    private List<String> only = List.of();

    @Option(
            names = "--out",
            description = "Folder for pipeline.jsonl, pipeline.md and pictures: scenarios that it has figures of and"
                    + " that are not measured now stay. Default: none is written.")
    private @Nullable Path out;

    private final Progress progress = new Progress(new PrintWriter(System.err, true, StandardCharsets.UTF_8));

    @Override
    public Integer call() throws IOException, InterruptedException {
        var wanted = wanted();
        try (var bench = new Workbench(sizes, progress)) {
            for (var scenario : Scenarios.of(wanted, sizes)) {
                scenario.run(bench);
                // Kept as soon as it is there: a later scenario may fail.
                var measured = bench.figures();
                System.out.println(RatioTable.of(scenario.lines(), measured));
                if (out != null) {
                    Files.createDirectories(out);
                    new Report(out, sizes).write(new FigureFile(out.resolve("pipeline.jsonl")).replace(measured));
                }
            }
        }
        return 0;
    }

    private Set<String> wanted() {
        var known = Scenarios.NUMBERS;
        var unknown = new ArrayList<>(only);
        unknown.removeAll(known);
        if (!unknown.isEmpty() && spec != null) {
            throw new ParameterException(
                    spec.commandLine(), "--only: there are no scenarios %s; there are %s".formatted(unknown, known));
        }
        return new HashSet<>(only.isEmpty() ? known : only);
    }
}
