package city.vantage.bench.chaos;

import city.vantage.app.runtime.FolderTree;
import city.vantage.testing.process.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs Vantage as processes while faults happen to them, and says whether every guarantee holds. */
@Command(
        name = "chaos",
        description =
                "Whether anything is lost or comes twice while brokers, streams, workers and what they need fail.",
        mixinStandardHelpOptions = true)
public final class ChaosCommand implements Callable<Integer> {
    @Option(names = "--incidents", defaultValue = "10000", description = "For each seed. Default: ${DEFAULT-VALUE}.")
    private int incidents;

    @Option(names = "--rate", defaultValue = "12", description = "Incidents a second. Default: ${DEFAULT-VALUE}.")
    private double rate;

    @Option(names = "--seeds", split = ",", defaultValue = "1,2,3", description = "Default: ${DEFAULT-VALUE}.")
    private List<Long> seeds = List.of();

    @Option(names = "--faults", split = ",", description = "Only these: ${COMPLETION-CANDIDATES}.")
    private List<Fault> faults = List.of();

    @Option(names = "--times", defaultValue = "1", description = "How often each. Default: ${DEFAULT-VALUE}.")
    private int times;

    @Option(names = "--keep", description = "Folder for logs and data, which stay. Default: a temporary one.")
    private @Nullable Path keep;

    @Option(names = "--out", description = "File to write the table to, beside printing it.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var results = new ArrayList<ChaosReport.Faulted>();
        for (var seed : seeds) {
            results.add(run(seed));
        }
        var text = "# Faults%n%n`bench/run chaos --incidents %d --rate %s --times %d --seeds %s`%n%n%s"
                .formatted(
                        incidents,
                        rate,
                        times,
                        String.join(",", seeds.stream().map(String::valueOf).toList()),
                        ChaosReport.of(results));
        System.out.print(text);
        if (out != null) {
            Files.writeString(out, text);
        }
        return results.stream().allMatch(each -> each.result().holds()) ? 0 : 1;
    }

    private ChaosReport.Faulted run(long seed) throws IOException, InterruptedException {
        var folder = keep == null
                ? Files.createTempDirectory("vantage-chaos-")
                : Files.createDirectories(keep.resolve(Long.toString(seed)));
        var network = network();
        var schedule = Schedule.of(seed, faults.isEmpty() ? Fault.on(network) : faults, times);
        System.err.println("Seed " + seed);
        schedule.entries().forEach(System.err::println);
        try (var stage = Stage.set(folder, network, Map.of())) {
            var script = new FaultScript(stage, schedule, System.err::println);
            var result = new Trial(stage, incidents, rate, seed).run(script);
            return new ChaosReport.Faulted(result, script.happened());
        } finally {
            if (keep == null) {
                new FolderTree(folder).remove();
            }
        }
    }

    private static Network network() throws InterruptedException {
        try {
            return Network.Namespaces.create(Stage.BROKERS);
        } catch (IOException e) {
            System.err.println(
                    "No broker is cut off: this machine makes no network namespaces (" + e.getMessage() + ")");
            return new Network.Loopback();
        }
    }
}
