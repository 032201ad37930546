package city.vantage.bench.pipeline;

import city.vantage.bench.Median;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * A series beside its floor: medians over the rounds, and the ratio, worked out round by round so that what disturbs a
 * whole round disturbs both.
 */
record Ratio(
        Line line, String unit, String floorUnit, double value, double floor, double ratio, double least, double most) {

    /** @return nothing where the series or its floor wasn't measured */
    static Optional<Ratio> of(Line line, Collection<Figure> figures) {
        var series = named(line.series(), figures);
        var floors = named(line.floor(), figures);
        var ratios = series.stream()
                .flatMapToDouble(figure -> floors.stream()
                        .filter(floor -> floor.round() == figure.round())
                        .mapToDouble(floor -> figure.value() / floor.value()))
                .sorted()
                .toArray();
        if (ratios.length == 0) {
            return Optional.empty();
        }
        return Optional.of(new Ratio(
                line,
                series.getFirst().unit(),
                floors.getFirst().unit(),
                median(series),
                median(floors),
                Median.of(DoubleStream.of(ratios)),
                ratios[0],
                ratios[ratios.length - 1]));
    }

    private static List<Figure> named(String series, Collection<Figure> figures) {
        return figures.stream().filter(figure -> figure.series().equals(series)).toList();
    }

    private static double median(List<Figure> figures) {
        return Median.of(figures.stream().mapToDouble(Figure::value));
    }
}
