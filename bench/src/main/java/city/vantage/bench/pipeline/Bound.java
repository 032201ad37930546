package city.vantage.bench.pipeline;

import java.util.Locale;

/** What a ratio shall keep. */
record Bound(double limit, boolean atLeast) {
    static Bound atLeast(double limit) {
        return new Bound(limit, true);
    }

    static Bound atMost(double limit) {
        return new Bound(limit, false);
    }

    boolean keeps(double ratio) {
        return atLeast ? ratio >= limit : ratio <= limit;
    }

    String text(double ratio) {
        return String.format(
                Locale.ROOT, "at %s %.2f: %s", atLeast ? "least" : "most", limit, keeps(ratio) ? "kept" : "**missed**");
    }
}
