package city.vantage.bench.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The lines of the results as a table: only those that were measured. */
final class RatioTable {
    private RatioTable() {}

    static String of(List<Line> lines, Collection<Figure> figures) {
        var text = new StringBuilder("""
            | # | what | figure | floor | ratio | lowest to highest | target |
            |---|---|---|---|---|---|---|
            """);
        lines.stream().flatMap(line -> Ratio.of(line, figures).stream()).forEach(ratio -> row(text, ratio));
        return text.toString();
    }

    private static void row(StringBuilder text, Ratio ratio) {
        var line = ratio.line();
        text.append(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s: %s | %.2f | %.2f to %.2f | %s |%n",
                line.scenario(),
                line.what(),
                figure(ratio.value(), ratio.unit()),
                line.floor(),
                figure(ratio.floor(), ratio.floorUnit()),
                ratio.ratio(),
                ratio.least(),
                ratio.most(),
                line.bound() == null ? "" : line.bound().text(ratio.ratio())));
    }

    static String figure(double value, String unit) {
        return String.format(Locale.ROOT, value < 100 ? "%,.1f %s" : "%,.0f %s", value, unit);
    }
}
