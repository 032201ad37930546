package city.vantage.bench.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * A line of the results: a series beside its floor.
 *
 * @param scenario number that the line is told under
 * @param bound what the ratio shall keep, or null where nothing is asked
 */
record Line(
        String scenario,
        String what,
        String series,
        String floor,
        @Nullable Bound bound) {
    Line(String scenario, String what, String series, String floor) {
        this(scenario, what, series, floor, null);
    }
}
