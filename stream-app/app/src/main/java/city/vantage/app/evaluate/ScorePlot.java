package city.vantage.app.evaluate;

import city.vantage.evaluation.caption.CaptionScores;
import city.vantage.evaluation.caption.Target;
import city.vantage.evaluation.metric.MetricValues;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;

/**
 * A picture of caption scores as SVG: on the left a group of bars for each metric, one bar for each target, and on the
 * right the combined score of each phase. All bars reach from 0 to 100, the share of the metric's highest value.
 */
final class ScorePlot {
    private static final int TOP = 56;
    private static final int BASE = 276;
    private static final int BAR = 22;
    private static final int GAP = 30;
    private static final int LEFT = 56;
    private static final int BETWEEN_CHARTS = 56;
    private static final List<String> METRICS = List.of("BLEU-4", "METEOR", "ROUGE-L", "CIDEr", "score");
    private static final List<Target> TARGETS = List.of(Target.values());
    private static final List<String> COLOURS = List.of("#2b6cb0", "#dd6b20");
    private static final String PHASE_COLOUR = "#4a5568";

    private final Formatter svg = new Formatter(Locale.ROOT);

    private ScorePlot() {}

    static String of(CaptionScores scores) {
        var plot = new ScorePlot();
        var targets = TARGETS.stream().map(scores::mean).map(ScorePlot::shares).toList();
        var middle = plot.metrics(targets);
        var phases = scores.seenPhases().stream()
                .map(phase -> new Bar(
                        phase.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        scores.mean(phase).score()))
                .toList();
        var right = plot.phases(phases, middle + BETWEEN_CHARTS);
        return plot.framed(
                right + GAP,
                String.format(Locale.ROOT, "Combined score %.2f of 100, %d phases", scores.score(), scores.phases()));
    }

    private record Bar(String name, double share) {}

    /** The metrics from 0 to 100 each. */
    private static List<Double> shares(MetricValues values) {
        return List.of(
                100 * values.bleu4(),
                100 * values.meteor(),
                100 * values.rougeL(),
                10 * values.cider(),
                values.score());
    }

    /** Returns where the chart ends. */
    private int metrics(List<List<Double>> targets) {
        var width = METRICS.size() * (targets.size() * BAR + GAP) + GAP;
        axis(LEFT, width);
        for (var metric = 0; metric < METRICS.size(); metric++) {
            var start = LEFT + GAP + metric * (targets.size() * BAR + GAP);
            for (var target = 0; target < targets.size(); target++) {
                bar(start + target * BAR, targets.get(target).get(metric), COLOURS.get(target));
            }
            text(start + targets.size() * BAR / 2, BASE + 18, "middle", METRICS.get(metric));
        }
        for (var target = 0; target < targets.size(); target++) {
            var start = LEFT + GAP + target * 110;
            svg.format(
                    "<rect x='%d' y='%d' width='12' height='12' fill='%s'/>%n", start, BASE + 34, COLOURS.get(target));
            text(start + 18, BASE + 44, "start", TARGETS.get(target).name().toLowerCase(Locale.ROOT));
        }
        return LEFT + width;
    }

    private int phases(List<Bar> bars, int left) {
        var step = 96;
        axis(left, bars.size() * step);
        for (var index = 0; index < bars.size(); index++) {
            var start = left + index * step + (step - BAR) / 2;
            bar(start, bars.get(index).share(), PHASE_COLOUR);
            text(start + BAR / 2, BASE + 18, "middle", bars.get(index).name());
        }
        text(left, BASE + 44, "start", "score of each phase, both targets");
        return left + bars.size() * step;
    }

    private void axis(int left, int width) {
        for (var tick : List.of(0, 25, 50, 75, 100)) {
            svg.format("<path d='M%d %.1fh%d' stroke='#cbd5e0'/>%n", left, y(tick), width);
            text(left - 8, (int) y(tick) + 4, "end", Integer.toString(tick));
        }
    }

    private void bar(int left, double share, String colour) {
        svg.format(
                "<rect x='%d' y='%.1f' width='%d' height='%.1f' fill='%s'/>%n",
                left, y(share), BAR - 2, BASE - y(share), colour);
        svg.format(
                "<text x='%d' y='%.1f' text-anchor='middle' font-size='9'>%.1f</text>%n",
                left + BAR / 2, y(share) - 4, share);
    }

    private void text(int x, int y, String anchor, String words) {
        svg.format("<text x='%d' y='%d' text-anchor='%s'>%s</text>%n", x, y, anchor, words);
    }

    private String framed(int width, String title) {
        return """
                <svg xmlns='http://www.w3.org/2000/svg' width='%1$d' height='%2$d' viewBox='0 0 %1$d %2$d' \
                font-family='sans-serif' font-size='12' fill='#1a202c'>
                <rect width='%1$d' height='%2$d' fill='white'/>
                <text x='%3$d' y='28' font-size='16'>%4$s</text>
                %5$s</svg>
                """.formatted(width, BASE + 64, LEFT, title, svg);
    }

    private static double y(double share) {
        return BASE - share * (BASE - TOP) / 100;
    }
}
