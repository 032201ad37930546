package city.vantage.bench.pipeline;

import city.vantage.bench.Median;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** A picture of how rates change with the number of open incidents, and of workers: medians of scenarios 08 and 09. */
final class GrowthPlot {
    private static final String MEASURED = "#2b6cb0";
    private static final String FLOOR = "#dd6b20";

    private GrowthPlot() {}

    /** Empty where neither was measured. */
    static String of(Sizes sizes, Collection<Figure> figures) {
        var charts = Stream.of(
                        chart(
                                "observations a second, by open incidents",
                                sizes.open,
                                figures,
                                OpenIncidents::rate,
                                "select-best-view",
                                OpenIncidents::copy,
                                "a copying topology, same records"),
                        chart(
                                "requests a second, by workers",
                                sizes.workers,
                                figures,
                                MoreWorkers::rate,
                                "measured",
                                MoreWorkers::ideal,
                                "what their batches allow"))
                .filter(chart -> !chart.steps().isEmpty())
                .toList();
        return charts.isEmpty() ? "" : framed(charts);
    }

    private static Chart chart(
            String title,
            List<Integer> steps,
            Collection<Figure> figures,
            IntFunction<String> series,
            String name,
            IntFunction<String> floor,
            String floorName) {
        var measured = steps.stream()
                .filter(step -> median(figures, series.apply(step)).isPresent()
                        && median(figures, floor.apply(step)).isPresent())
                .toList();
        return new Chart(
                title,
                measured.stream()
                        .map(step -> String.format(Locale.ROOT, "%,d", step))
                        .toList(),
                List.of(
                        new Chart.Curve(name, MEASURED, values(measured, figures, series)),
                        new Chart.Curve(floorName, FLOOR, values(measured, figures, floor))));
    }

    private static List<Double> values(List<Integer> steps, Collection<Figure> figures, IntFunction<String> series) {
        var values = new ArrayList<Double>();
        steps.forEach(step -> values.add(median(figures, series.apply(step)).orElseThrow()));
        return values;
    }

    private static OptionalDouble median(Collection<Figure> figures, String series) {
        var values = figures.stream()
                .filter(figure -> figure.series().equals(series))
                .mapToDouble(Figure::value)
                .toArray();
        return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Median.of(DoubleStream.of(values)));
    }

    private static String framed(List<Chart> charts) {
        var svg = new Formatter(Locale.ROOT);
        var width = charts.size() * Chart.WIDTH;
        svg.format(
                "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' viewBox='0 0 %d %d'"
                        + " font-family='sans-serif' font-size='12' fill='#1a202c'>%n",
                width, Chart.HEIGHT + 10, width, Chart.HEIGHT + 10);
        svg.format("<rect width='%d' height='%d' fill='white'/>%n", width, Chart.HEIGHT + 10);
        for (var number = 0; number < charts.size(); number++) {
            charts.get(number).draw(svg, number * Chart.WIDTH);
        }
        return svg + "</svg>\n";
    }
}
