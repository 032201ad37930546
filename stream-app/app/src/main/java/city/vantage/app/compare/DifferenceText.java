package city.vantage.app.compare;

import city.vantage.replay.FieldTotal;
import city.vantage.replay.Flip;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A comparison for a terminal. */
public final class DifferenceText {
    private DifferenceText() {}

    public static String of(Compared compared) {
        var report = compared.report();
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "Compared with live: %,d phases, %,d identical, %,d changed; %,d only live, %,d only in the replay.",
                report.compared(),
                report.identical(),
                report.changed(),
                report.onlyBefore(),
                report.onlyAfter()));
        authors(lines, "live", compared.before());
        authors(lines, "replay", compared.after());
        if (!report.fields().isEmpty()) {
            lines.add("");
            lines.add("  %-42s %9s %12s %12s".formatted("field", "changed", "other value", "mean change"));
            report.fields().forEach((field, total) -> lines.add(line(field, total)));
        }
        report.flips().forEach((field, flips) -> {
            lines.add("");
            flips.entrySet().stream()
                    .sorted(Map.Entry.<Flip, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .forEach(flip -> lines.add("  %-10s %s → %s  %,d"
                            .formatted(
                                    field,
                                    word(flip.getKey().before()),
                                    word(flip.getKey().after()),
                                    flip.getValue())));
        });
        return String.join("\n", lines);
    }

    private static void authors(List<String> lines, String side, Map<String, Integer> authors) {
        authors.forEach((author, phases) ->
                lines.add(String.format(Locale.ROOT, "  %-7s %s: %,d phases", side, author, phases)));
    }

    private static String line(String field, FieldTotal total) {
        return String.format(
                Locale.ROOT, "  %-42s %,9d %,12d %12.3f", field, total.changed(), total.other(), total.mean());
    }

    static String word(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
