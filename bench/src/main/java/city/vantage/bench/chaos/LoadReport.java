package city.vantage.bench.chaos;

import city.vantage.description.Status;
import city.vantage.testing.guarantee.Guarantee;
import city.vantage.testing.guarantee.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How descriptions came while there was more to do than workers could. */
record LoadReport(TrialResult result, List<LoadScript.Window> windows) {
    private static final Duration BUCKET = Duration.ofSeconds(3);
    private static final double NORMAL = 1.5;
    private static final double MEBIBYTE = 1 << 20;

    String text() {
        var text = new StringBuilder("""
                | | incidents a second | views described | of these too late (EXPIRED) | P50 s | P99 s | most memory of a stream MiB | of a worker MiB |
                |---|---|---|---|---|---|---|---|
                """);
        for (var window : windows) {
            var seen = seen(window.began(), window.ended());
            var late = seen.stream().filter(LoadReport::expired).count();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %d | %.2f | %.1f | %.1f | %.0f | %.0f |%n",
                    window.step().name(),
                    window.step().incidentsPerSecond(),
                    seen.size(),
                    late / (double) Math.max(1, seen.size()),
                    quantile(seen, 0.5),
                    quantile(seen, 0.99),
                    window.streamBytes() / MEBIBYTE,
                    window.workerBytes() / MEBIBYTE));
        }
        text.append(
                "%nP50 and P99 are of views that were described in time, from the frame to the visible description.%n"
                        .formatted());
        text.append("Back to normal (P50 of %d s at most %s times that at first, nothing too late): %s.%n"
                .formatted(
                        BUCKET.toSeconds(),
                        NORMAL,
                        recovery()
                                .map(time -> "%.0f s after the load fell".formatted(time.toMillis() / 1e3))
                                .orElse("not in this time")));
        text.append("%n%d incidents, %d phases; "
                .formatted(result.incidents(), result.witness().phases()));
        for (var guarantee : Guarantee.values()) {
            text.append("%s %d, "
                    .formatted(
                            guarantee.broken(),
                            result.violations()
                                    .getOrDefault(guarantee, List.of())
                                    .size()));
        }
        return text.append(
                        "seen live and not later, or later and not live %d; dead letters %s; final descriptions %s.%n"
                                .formatted(result.hidden().differences(), result.deadLetters(), result.finals()))
                .toString();
    }

    /** How long after the load fell latency was as at first, and stayed so. */
    private Optional<Duration> recovery() {
        var calm = windows.getFirst();
        var after = windows.getLast();
        var normal = NORMAL * quantile(seen(calm.began(), calm.ended()), 0.5);
        Instant since = null;
        for (var at = after.began(); at.isBefore(after.ended().minus(BUCKET)); at = at.plus(BUCKET)) {
            var seen = seen(at, at.plus(BUCKET));
            var good = seen.stream().noneMatch(LoadReport::expired) && quantile(seen, 0.5) <= normal;
            if (!good) {
                since = null;
            } else if (since == null) {
                since = at;
            }
        }
        return Optional.ofNullable(since).map(at -> Duration.between(after.began(), at));
    }

    /** Those whose frame was taken in this time. */
    private List<Seen> seen(Instant from, Instant to) {
        return result.witness().descriptions().stream()
                .filter(seen ->
                        !seen.captured().isBefore(from) && seen.captured().isBefore(to))
                .toList();
    }

    private static boolean expired(Seen seen) {
        return seen.status() == Status.EXPIRED;
    }

    private static double quantile(List<Seen> seen, double share) {
        var sorted = seen.stream()
                .filter(each -> !expired(each))
                .mapToDouble(each ->
                        Duration.between(each.captured(), each.visible()).toMillis() / 1e3)
                .sorted()
                .toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }
}
