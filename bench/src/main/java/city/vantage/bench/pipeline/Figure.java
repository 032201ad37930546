package city.vantage.bench.pipeline;

import java.util.Map;

/**
 * One measured value, as it stands in the raw results.
 *
 * @param scenario number of the scenario whose run measured it
 * @param series what was measured; the floor of a ratio is a series too
 * @param round in which round; a ratio compares values of one round
 * @param beside what else is known of it, by name with its unit
 */
record Figure(String scenario, String series, int round, String unit, double value, Map<String, Double> beside) {
    Figure(String scenario, String series, int round, String unit, double value) {
        this(scenario, series, round, unit, value, Map.of());
    }
}
