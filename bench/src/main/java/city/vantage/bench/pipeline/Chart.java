package city.vantage.bench.pipeline;

import java.util.ArrayList;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * A chart of one or two lines over steps of equal width, as a part of an SVG picture.
 *
 * @param title with the unit of the values
 * @param steps what the values are over
 */
record Chart(String title, List<String> steps, List<Curve> curves) {
    static final int WIDTH = 420;
    static final int HEIGHT = 300;
    private static final int LEFT = 64;
    private static final int TOP = 50;
    private static final int BASE = 236;
    private static final int TICKS = 4;

    /** One line, a value for each step. */
    record Curve(String name, String colour, List<Double> values) {}

    /** @param shift to the right, in pixels */
    void draw(Formatter svg, int shift) {
        svg.format("<g transform='translate(%d 0)'>%n", shift);
        text(svg, LEFT, 28, "start", "<tspan font-size='14'>" + title + "</tspan>");
        var highest = TICKS
                * roundStep(curves.stream()
                                .flatMap(curve -> curve.values().stream())
                                .mapToDouble(Double::doubleValue)
                                .max()
                                .orElse(1)
                        / TICKS);
        for (var tick = 0; tick <= TICKS; tick++) {
            var y = BASE - tick * (BASE - TOP) / (double) TICKS;
            svg.format(Locale.ROOT, "<path d='M%d %.1fH%d' stroke='#cbd5e0'/>%n", LEFT, y, WIDTH - 16);
            text(svg, LEFT - 8, y + 4, "end", String.format(Locale.ROOT, "%,.0f", highest * tick / TICKS));
        }
        for (var step = 0; step < steps.size(); step++) {
            text(svg, x(step), BASE + 20, "middle", steps.get(step));
        }
        for (var number = 0; number < curves.size(); number++) {
            curve(svg, curves.get(number), highest, number);
        }
        svg.format("</g>%n");
    }

    /** The next larger of 1, 2, 2.5 and 5 times a power of ten. */
    private static double roundStep(double least) {
        var ten = Math.pow(10, Math.floor(Math.log10(least)));
        return DoubleStream.of(1, 2, 2.5, 5, 10)
                .map(step -> step * ten)
                .filter(step -> step >= least)
                .findFirst()
                .orElseThrow();
    }

    private void curve(Formatter svg, Curve curve, double highest, int number) {
        var points = new ArrayList<String>();
        for (var step = 0; step < curve.values().size(); step++) {
            var y = BASE - curve.values().get(step) / highest * (BASE - TOP);
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
