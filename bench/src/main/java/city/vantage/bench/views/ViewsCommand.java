package city.vantage.bench.views;

import city.vantage.bench.CityOptions;
import city.vantage.simulator.Simulation;
import city.vantage.view.CompositeRanking;
import city.vantage.view.PedestrianAreaRanking;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How often the rankings choose the truly best view of simulated incidents, beside chance and what boxes can tell. */
@Command(name = "views", description = "How often the truly best view is chosen.", mixinStandardHelpOptions = true)
public final class ViewsCommand implements Callable<Integer> {
    private static final List<Chooser> CHOOSERS = List.of(
            new Chooser("pedestrian-area", new PedestrianAreaRanking(), Frames::detected),
            new Chooser("composite", new CompositeRanking(), Frames::detected),
            new Chooser("composite, true parties", new CompositeRanking(), Frames::detectedParties),
            new Chooser("composite, true boxes", new CompositeRanking(), Frames::trueBoxes),
            new Chooser("composite, true pixels", new CompositeRanking(), Frames::truePixels));

    @Mixin
    private CityOptions city = new CityOptions();

    @Override
    public Integer call() throws IOException {
        var simulation = new Simulation(city.settings());
        var done = new AtomicInteger();
        var table = IntStream.range(0, city.incidents())
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
        city.print(heading() + table.text());
        return 0;
    }

    private void report(int done) {
        if (done % 25 == 0 || done == city.incidents()) {
            System.err.printf("%d of %d incidents%n", done, city.incidents());
        }
    }

    private String heading() {
        return """
                # The truly best view

                `%s`

                The truly best view of a phase shows both parties in the most pixels (geometric mean of the two), as the
                simulator counts them, among the cameras that reported of the phase. *Hit* is exactly that view, *close*
                one that shows at least 95 %% as much, *shown* the mean share. *True parties* is the same ranking where
                somebody says which of the detector's boxes are the two parties; *true boxes* where the detector errs in
                nothing; *true pixels* where it even says how many pixels of them are visible, so that what is left
                comes from looking at %s frames per second, and from what is too small, too hidden or too far outside the
                frame to be detected.

                """.formatted(city.of("views"), city.framesPerSecond());
    }
}
