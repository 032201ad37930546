package city.vantage.phase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the boundaries between phases may lie: a semi-Markov chain whose states follow each other in fixed order, on a
 * grid over the incident. Forward and backward sums (Rabiner, A tutorial on hidden Markov models, 1989, section IV.D)
 * give each boundary's distribution over the cells of the grid, all possible places of the others being counted.
 */
final class Borders {
    /** Cells of the grid; one is 0.07 s in an incident of usual length. */
    static final int CELLS = 160;

    /** How likely a phase is to last so many cells: the same for all incidents, whose lengths are all {@link #CELLS}. */
    private static final double[][] LENGTHS = lengths();

    private final double[][] seen;

    private Borders(double[][] seen) {
        this.seen = seen;
    }

    private static double[][] lengths() {
        var lengths = new double[PhaseLengths.count()][CELLS + 1];
        for (var phase = 0; phase < lengths.length; phase++) {
            for (var cells = 1; cells <= CELLS; cells++) {
                lengths[phase][cells] = PhaseLengths.likelihood(phase, (double) cells / CELLS);
            }
        }
        return lengths;
    }

    /**
     * The distribution of each boundary over the cells, each with the sum 1.
     *
     * @param evidence for each boundary, in seconds after the start
     */
    static List<double[]> of(double seconds, List<Likelihood> evidence) {
        var seen =
                evidence.stream().map(likelihood -> onGrid(likelihood, seconds)).toArray(double[][]::new);
        return new Borders(seen).distributions();
    }

    private static double[] onGrid(Likelihood likelihood, double seconds) {
        var values = new double[CELLS + 1];
        Arrays.setAll(values, cell -> likelihood.at(seconds * cell / CELLS));
        return values;
    }

    private List<double[]> distributions() {
        var before = new double[CELLS + 1];
        before[0] = 1;
        var forward = new ArrayList<double[]>();
        for (var border = 0; border < seen.length; border++) {
            before = after(before, LENGTHS[border], seen[border]);
            forward.add(before);
        }
        var following = new double[CELLS + 1];
        following[CELLS] = 1;
        for (var border = seen.length - 1; border >= 0; border--) {
            following = preceding(following, LENGTHS[border + 1]);
            multiply(forward.get(border), following);
            following = product(following, seen[border]);
        }
        return forward;
    }

    private static double[] after(double[] from, double[] lengths, double[] seen) {
        var to = new double[CELLS + 1];
        for (var end = 1; end <= CELLS; end++) {
            for (var start = 0; start < end; start++) {
                to[end] += from[start] * lengths[end - start] * seen[end];
            }
        }
        return to;
    }

    private static double[] preceding(double[] to, double[] lengths) {
        var from = new double[CELLS + 1];
        for (var start = 0; start < CELLS; start++) {
            for (var end = start + 1; end <= CELLS; end++) {
                from[start] += to[end] * lengths[end - start];
            }
        }
        return from;
    }

    private static double[] product(double[] one, double[] other) {
        var product = one.clone();
        Arrays.setAll(product, cell -> one[cell] * other[cell]);
        return product;
    }

    /** In place, and so that the sum is 1. */
    private static void multiply(double[] values, double[] by) {
        Arrays.setAll(values, cell -> values[cell] * by[cell]);
        var sum = Arrays.stream(values).sum();
        Arrays.setAll(values, cell -> values[cell] / sum);
    }
}
