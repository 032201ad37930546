package city.vantage.evaluation.metric;

import java.util.Collection;

/**
 * How alike captions are.
 *
 * @param bleu4 0 to 1; likewise {@code meteor} and {@code rougeL}
 * @param cider 0 to 10
 */
public record MetricValues(double bleu4, double meteor, double rougeL, double cider) {
    public static final MetricValues ZERO = new MetricValues(0, 0, 0, 0);

    /** The challenge's score, 0 to 100. */
    public double score() {
        return (100 * (bleu4 + meteor + rougeL) + 10 * cider) / 4;
    }

    /** Zero where there is none. */
    public static MetricValues mean(Collection<MetricValues> values) {
        var sum = values.stream().reduce(ZERO, MetricValues::plus);
        var count = Math.max(1, values.size());
        return new MetricValues(sum.bleu4 / count, sum.meteor / count, sum.rougeL / count, sum.cider / count);
    }

    private MetricValues plus(MetricValues other) {
        return new MetricValues(bleu4 + other.bleu4, meteor + other.meteor, rougeL + other.rougeL, cider + other.cider);
    }
}
