package city.vantage.bench.conflicts;

import city.vantage.bench.CityOptions;
import city.vantage.conflict.ConflictModel;
import city.vantage.simulator.Simulation;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How well {@link ConflictModel} tells conflicts, over whole incidents; on request, other weights for it. */
@Command(
        name = "conflicts",
        description = "How well motion alone tells collisions and near misses from other encounters.",
        mixinStandardHelpOptions = true)
public final class ConflictsCommand implements Callable<Integer> {
    @Mixin
    private final CityOptions city = new CityOptions();

    @Option(
            names = "--fit",
            split = ",",
            paramLabel = "SEED",
            description = "Fit weights to as many incidents of each of these seeds, print them, and measure with them.")
    private long @Nullable [] fit;

    @Override
    public Integer call() throws IOException {
        var model = fit == null ? ConflictModel.SIMULATED : fitted(fit);
        city.print("`%s%s`%n%n%s%n%s"
                .formatted(
                        city.of("conflicts"),
                        fit == null ? "" : " --fit " + joined(fit),
                        points(model),
                        new Separation(model, watched(new Simulation(city.settings()))).text()));
        return 0;
    }

    private ConflictModel fitted(long[] seeds) {
        return ModelFit.fit(Arrays.stream(seeds)
                .mapToObj(seed -> watched(new Simulation(city.settings(seed))))
                .flatMap(List::stream)
                .toList());
    }

    private List<Watched> watched(Simulation simulation) {
        return simulation
                .incidents()
                .limit(city.incidents())
                .map(Watched::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private static String joined(long[] seeds) {
        return Arrays.stream(seeds).mapToObj(Long::toString).collect(Collectors.joining(","));
    }

    private static String points(ConflictModel model) {
        return model.evidence().stream()
                .map(evidence -> "%s%n%s%n%n".formatted(list(evidence.measures()), list(evidence.logOdds())))
                .collect(Collectors.joining());
    }

    private static String list(List<Double> numbers) {
        return numbers.stream()
                .map(number -> String.format(Locale.ROOT, "%.2f", number))
                .collect(Collectors.joining(", "));
    }
}
