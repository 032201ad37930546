package city.vantage.bench.pipeline;

import java.util.ArrayList;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;

/**
 * A chart of one or two lines over steps of equal width, as a part of an SVG picture. Values go up by powers of ten, so
 * that a line far below the other can still be read, and equal ratios are equally high.
 *
 * @param title with the unit of the values
 * @param steps what the values are over
 */
record Chart(String title, List<String> steps, List<Curve> curves) {
    static final int WIDTH = 420;
    static final int HEIGHT = 300;
    private static final int LEFT = 76;
    private static final int TOP = 50;
    private static final int BASE = 236;

    /** One line, a value for each step. */
    record Curve(String name, String colour, List<Double> values) {}

    /** The powers of ten between which all values are. */
    private record Axis(int lowest, int highest) {
        static Axis over(List<Curve> curves) {
            var values = curves.stream()
                    .flatMap(curve -> curve.values().stream())
                    .mapToDouble(Math::log10)
                    .summaryStatistics();
            var lowest = (int) Math.floor(values.getMin());
            return new Axis(lowest, Math.max(lowest + 1, (int) Math.ceil(values.getMax())));
        }

        double y(double value) {
            return BASE - (Math.log10(value) - lowest) / (highest - lowest) * (BASE - TOP);
        }
    }

    /** @param shift to the right, in pixels */
    void draw(Formatter svg, int shift) {
        svg.format("<g transform='translate(%d 0)'>%n", shift);
        text(svg, LEFT, 28, "start", "<tspan font-size='14'>" + title + "</tspan>");
        var axis = Axis.over(curves);
        for (var power = axis.lowest(); power <= axis.highest(); power++) {
            var y = axis.y(Math.pow(10, power));
            svg.format(Locale.ROOT, "<path d='M%d %.1fH%d' stroke='#cbd5e0'/>%n", LEFT, y, WIDTH - 16);
            text(svg, LEFT - 8, y + 4, "end", String.format(Locale.ROOT, "%,.0f", Math.pow(10, power)));
        }
        for (var step = 0; step < steps.size(); step++) {
            text(svg, x(step), BASE + 20, "middle", steps.get(step));
        }
        for (var number = 0; number < curves.size(); number++) {
            curve(svg, curves.get(number), axis, number);
        }
        svg.format("</g>%n");
    }

    private void curve(Formatter svg, Curve curve, Axis axis, int number) {
        var points = new ArrayList<String>();
        for (var step = 0; step < curve.values().size(); step++) {
            var y = axis.y(curve.values().get(step));
            points.add(String.format(Locale.ROOT, "%.1f,%.1f", x(step), y));
            svg.format(Locale.ROOT, "<circle cx='%.1f' cy='%.1f' r='4' fill='%s'/>%n", x(step), y, curve.colour());
        }
        svg.format(
                "<polyline points='%s' fill='none' stroke='%s' stroke-width='2'/>%n",
                String.join(" ", points), curve.colour());
        var y = BASE + 44 + 18 * number;
        svg.format("<rect x='%d' y='%d' width='12' height='4' fill='%s'/>%n", LEFT, y - 6, curve.colour());
        text(svg, LEFT + 18, y, "start", curve.name());
    }

    private double x(int step) {
        return LEFT + 30 + step * (WIDTH - LEFT - 80) / (double) Math.max(1, steps.size() - 1);
    }

    private static void text(Formatter svg, double x, double y, String anchor, String words) {
        svg.format(Locale.ROOT, "<text x='%.1f' y='%.1f' text-anchor='%s'>%s</text>%n", x, y, anchor, words);
    }
}
