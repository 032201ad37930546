package city.vantage.bench.formation;

import city.vantage.formation.FormedIncident;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Counts which of the happenings an incident was formed of, and how many were formed of nothing. */
final class Tally {
    private static final class Row {
        private int times;
        private int formed;
        private int again;
    }

    private final Map<String, Row> rows = new TreeMap<>();
    private final List<Double> covered = new ArrayList<>();
    private final List<Double> overlaps = new ArrayList<>();
    private int elsewhere;
    private long frames;
    private long late;

    void add(SiteStream site, List<FormedIncident> formed, long lateFrames) {
        frames += site.arriving().size();
        late += lateFrames;
        elsewhere += (int) formed.stream()
                .filter(one -> site.happenings().stream().noneMatch(happening -> happening.holds(one)))
                .count();
        site.happenings().forEach(happening -> add(happening, formed));
    }

    private void add(Happening happening, List<FormedIncident> formed) {
        var own = formed.stream().filter(happening::holds).toList();
        var row = rows.computeIfAbsent(happening.kind(), _ -> new Row());
        row.times++;
        if (!own.isEmpty()) {
            row.formed++;
            row.again += own.size() - 1;
            if (happening.isEventful()) {
                covered.add(happening.coveredBy(own.getFirst()));
                overlaps.add(happening.overlap(own.getFirst()));
            }
        }
    }

    String text() {
        var text = new StringBuilder(
                "| what truly happens | times | formed | share | a second time |\n|---|---|---|---|---|\n");
        rows.forEach((kind, row) -> text.append("| %s | %d | %d | %.3f | %d |%n"
                .formatted(kind, row.times, row.formed, (double) row.formed / row.times, row.again)));
        var named = formed(kind -> !kind.equals(Happening.TRAFFIC));
        var eventful = formed(Tally::isEventful);
        var all = formed(_ -> true) + again() + elsewhere;
        return text.append("""

            | measure | value |
            |---|---|
            | recall of near misses, collisions and yields | %.3f |
            | recall of all simulated incidents | %.3f |
            | precision: formed ones that are a simulated incident | %.3f |
            | the same, where uneventful ones count as wrong | %.3f |
            | the same two without the time of other traffic alone | %.3f, %.3f |
            | formed of nothing at all | %d |
            | median share of an incident that is covered | %.2f |
            | median overlap in time (shared / together) | %.2f |
            | frames, of them too late | %d, %d |
            """.formatted(
                                (double) eventful / times(Tally::isEventful),
                                (double) named / times(kind -> !kind.equals(Happening.TRAFFIC)),
                                (double) named / all,
                                (double) eventful / all,
                                (double) named / (all - formed(Happening.TRAFFIC::equals)),
                                (double) eventful / (all - formed(Happening.TRAFFIC::equals)),
                                elsewhere,
                                median(covered),
                                median(overlaps),
                                frames,
                                late))
                .toString();
    }

    private static boolean isEventful(String kind) {
        return !kind.equals(Happening.TRAFFIC) && !kind.equals("UNEVENTFUL");
    }

    private int formed(Predicate<String> kind) {
        return rows.keySet().stream()
                .filter(kind)
                .mapToInt(key -> row(key).formed)
                .sum();
    }

    private int times(Predicate<String> kind) {
        return rows.keySet().stream()
                .filter(kind)
                .mapToInt(key -> row(key).times)
                .sum();
    }

    private int again() {
        return rows.values().stream().mapToInt(row -> row.again).sum();
    }

    private Row row(String kind) {
        return rows.getOrDefault(kind, new Row());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0.0);
    }
}
