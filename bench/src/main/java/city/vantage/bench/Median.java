package city.vantage.bench;

import java.util.stream.DoubleStream;

/** The middle value, which a disturbed round doesn't move. */
public final class Median {
    private Median() {}

    public static double of(DoubleStream values) {
        var sorted = values.sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("the median of nothing");
        }
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
