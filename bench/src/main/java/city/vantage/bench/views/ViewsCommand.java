package city.vantage.bench.views;

import city.vantage.simulator.Simulation;
import city.vantage.simulator.SimulationSettings;
import city.vantage.simulator.detector.DetectorFaults;
import city.vantage.simulator.feed.CameraFaults;
import city.vantage.view.CompositeRanking;
import city.vantage.view.PedestrianAreaRanking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How often the rankings choose the truly best view of simulated incidents, beside chance and what boxes can tell. */
@Command(name = "views", description = "How often the truly best view is chosen.", mixinStandardHelpOptions = true)
public final class ViewsCommand implements Callable<Integer> {
    private static final List<Chooser> CHOOSERS = List.of(
            new Chooser("pedestrian-area", new PedestrianAreaRanking(), Frames::detected),
            new Chooser("composite", new CompositeRanking(), Frames::detected),
            new Chooser("composite, true parties", new CompositeRanking(), Frames::detectedParties),
            new Chooser("composite, true boxes", new CompositeRanking(), Frames::trueBoxes),
            new Chooser("composite, true pixels", new CompositeRanking(), Frames::truePixels));

    @Option(names = "--incidents", defaultValue = "500", description = "How many. Default: ${DEFAULT-VALUE}.")
    private int incidents;

    @Option(names = "--sites", defaultValue = "40", description = "At how many sites. Default: ${DEFAULT-VALUE}.")
    private int sites;

    @Option(names = "--seed", defaultValue = "2026", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--fps", defaultValue = "2", description = "Frames per second. Default: ${DEFAULT-VALUE}.")
    private double framesPerSecond;

    @Option(names = "--clean", description = "Without the faults of detectors and cameras.")
    private boolean clean;

    @Option(names = "--out", description = "File to write the table to, beside printing it.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        var simulation = new Simulation(SimulationSettings.of(seed, Instant.parse("2026-03-02T08:00:00Z"))
                .withSites(sites)
                .withFramesPerSecond(framesPerSecond)
                .withFaults(
                        clean ? DetectorFaults.NONE : DetectorFaults.TYPICAL,
                        clean ? CameraFaults.NONE : CameraFaults.TYPICAL));
        var done = new AtomicInteger();
        var table = IntStream.range(0, incidents)
                .parallel()
                .mapToObj(index -> {
                    var row = Table.of(Case.of(simulation.incident(index)), CHOOSERS);
                    report(done.incrementAndGet());
                    return row;
                })
                .toList()
                .stream()
                .reduce(Table::plus)
                .orElseThrow();
        var text = heading() + table.text();
        System.out.print(text);
        if (out != null) {
            Files.writeString(out, text);
        }
        return 0;
    }

    private void report(int done) {
        if (done % 25 == 0 || done == incidents) {
            System.err.printf("%d of %d incidents%n", done, incidents);
        }
    }

    private String heading() {
        return """
                # The truly best view

                `bench/run views --incidents %d --sites %d --seed %d --fps %s%s`

                The truly best view of a phase shows both parties in the most pixels (geometric mean of the two), as the
                simulator counts them, among the cameras that reported of the phase. *Hit* is exactly that view, *close*
                one that shows at least 95 %% as much, *shown* the mean share. *True parties* is the same ranking where
                somebody says which of the detector's boxes are the two parties; *true boxes* where the detector errs in
                nothing; *true pixels* where it even says how many pixels of them are visible, so that what is left
                comes from looking at %s frames per second, and from what is too small, too hidden or too far outside the
                frame to be detected.

                """.formatted(incidents, sites, seed, framesPerSecond, clean ? " --clean" : "", framesPerSecond);
    }
}
