package city.vantage.conflict;

import java.util.List;

/**
 * What a measure says for a conflict, in log odds: straight lines between points, level beyond the outer ones.
 *
 * @param measures of the points, rising
 * @param logOdds at each of them
 */
public record Evidence(List<Double> measures, List<Double> logOdds) {
    public Evidence {
        measures = List.copyOf(measures);
        logOdds = List.copyOf(logOdds);
        if (measures.size() != logOdds.size()) {
            throw new IllegalArgumentException("%d points have %d values".formatted(measures.size(), logOdds.size()));
        }
    }

    double of(double measure) {
        var shares = shares(measures, measure);
        double sum = 0;
        for (var i = 0; i < shares.length; i++) {
            sum += shares[i] * logOdds.get(i);
        }
        return sum;
    }

    /** How much each point counts at a measure: the two around it share 1. */
    public static double[] shares(List<Double> points, double measure) {
        var shares = new double[points.size()];
        var last = points.size() - 1;
        var next = 0;
        while (next <= last && points.get(next) < measure) {
            next++;
        }
        if (next == 0 || next > last) {
            shares[Math.min(next, last)] = 1;
            return shares;
        }
        var share = (measure - points.get(next - 1)) / (points.get(next) - points.get(next - 1));
        shares[next - 1] = 1 - share;
        shares[next] = share;
        return shares;
    }
}
