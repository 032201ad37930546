package city.vantage.bench.chaos;

import city.vantage.app.runtime.FolderTree;
import city.vantage.bench.chaos.LoadScript.Step;
import city.vantage.testing.process.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gives workers twice what they can do. */
@Command(
        name = "overload",
        description = "What comes too late, what memory is used and how soon latency is normal again, at twice the load"
                + " that workers can take.",
        mixinStandardHelpOptions = true)
public final class OverloadCommand implements Callable<Integer> {
    @Option(
            names = "--capacity",
            defaultValue = "5",
            description = "Incidents a second that workers can just take. Default: ${DEFAULT-VALUE}.")
    private double capacity;

    @Option(
            names = "--call",
            defaultValue = "22",
            description = "Milliseconds that the model server, one call at a time, takes for each of about 9 of an"
                    + " incident. Default: ${DEFAULT-VALUE}.")
    private long callMillis;

    @Option(names = "--calm", defaultValue = "60", description = "Seconds before. Default: ${DEFAULT-VALUE}.")
    private long calm;

    @Option(names = "--seconds", defaultValue = "180", description = "Of overload. Default: ${DEFAULT-VALUE}.")
    private long seconds;

    @Option(names = "--after", defaultValue = "90", description = "Seconds after. Default: ${DEFAULT-VALUE}.")
    private long after;

    @Option(
            names = "--within",
            defaultValue = "10000",
            description = "A description's deadline. Default: ${DEFAULT-VALUE}.")
    private long withinMillis;

    @Option(names = "--out", description = "File to write the table to, beside printing it.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("vantage-overload-");
        var steps = List.of(
                new Step("half of what they can", capacity / 2, Duration.ofSeconds(calm)),
                new Step("twice what they can", capacity * 2, Duration.ofSeconds(seconds)),
                new Step("half again", capacity / 2, Duration.ofSeconds(after)));
        try (var stage = Stage.set(
                folder, new Network.Loopback(), Map.of("inference.answer.within.ms", Long.toString(withinMillis)))) {
            stage.model().takes(Duration.ofMillis(callMillis));
            var script = new LoadScript(stage, steps, System.err::println);
            var result = new Trial(stage, 0, capacity / 2, 1).run(script);
            var text = "# Overload%n%n`bench/run overload --capacity %s --call %d`%n%n%s"
                    .formatted(capacity, callMillis, new LoadReport(result, script.windows()).text());
            System.out.print(text);
            if (out != null) {
                Files.writeString(out, text);
            }
            return result.holds() ? 0 : 1;
        } finally {
            new FolderTree(folder).remove();
        }
    }
}
