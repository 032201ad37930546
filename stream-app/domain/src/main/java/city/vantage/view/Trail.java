package city.vantage.view;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * One thing as one camera followed it, also where its detector gave it another track on the way.
 *
 * @param boxes by capture time, at least one
 */
record Trail(Category category, NavigableMap<Instant, Detection> boxes) {
    private static final Duration LONGEST_BREAK = Duration.ofMillis(1_600);
    private static final double FARTHEST_JUMP = 0.8;
    private static final double MOST_GROWTH = 1.6;

    Trail {
        boxes = Collections.unmodifiableNavigableMap(new TreeMap<>(boxes));
    }

    Instant start() {
        return boxes.firstKey();
    }

    Instant end() {
        return boxes.lastKey();
    }

    Trail plus(Trail later) {
        var all = new TreeMap<>(boxes);
        all.putAll(later.boxes);
        return new Trail(category, all);
    }

    /** How far its lower edge came about in the picture, in units of its own size: about 0 for what is parked. */
    double travel() {
        var size = mean(box -> Math.sqrt(box.area()));
        return StrictMath.hypot(spread(Box::centreX), spread(Box::bottom)) / size;
    }

    double largestArea() {
        return boxes.values().stream()
                .mapToDouble(detection -> detection.box().area())
                .max()
                .orElseThrow();
    }

    /** Whether a trail that begins after this one's end may be the same thing. */
    boolean mayGoOnAs(Trail later) {
        var pause = Duration.between(end(), later.start());
        var growth = first(later).height() / last().height();
        return later.category == category
                && pause.isPositive()
                && pause.compareTo(LONGEST_BREAK) <= 0
                && growth < MOST_GROWTH
                && growth > 1 / MOST_GROWTH
                && jumpTo(later) < FARTHEST_JUMP;
    }

    /** How far the other begins from where this one would be by then, in units of the other's size. */
    double jumpTo(Trail later) {
        var start = first(later);
        var seconds = seconds(end(), later.start());
        return StrictMath.hypot(
                        start.centreX() - last().centreX() - speed(Box::centreX) * seconds,
                        start.bottom() - last().bottom() - speed(Box::bottom) * seconds)
                / Math.sqrt(start.area());
    }

    /** Pixels per second between its last two boxes; 0 where it has one only. */
    private double speed(ToDoubleFunction<Box> coordinate) {
        var before = boxes.lowerEntry(end());
        return before == null
                ? 0
                : (coordinate.applyAsDouble(last())
                                - coordinate.applyAsDouble(before.getValue().box()))
                        / seconds(before.getKey(), end());
    }

    private Box last() {
        return boxes.lastEntry().getValue().box();
    }

    private static Box first(Trail trail) {
        return trail.boxes.firstEntry().getValue().box();
    }

    private double spread(ToDoubleFunction<Box> coordinate) {
        var values = boxes.values().stream()
                .mapToDouble(detection -> coordinate.applyAsDouble(detection.box()))
                .summaryStatistics();
        return values.getMax() - values.getMin();
    }

    private double mean(ToDoubleFunction<Box> of) {
        return boxes.values().stream()
                .mapToDouble(detection -> of.applyAsDouble(detection.box()))
                .average()
                .orElseThrow();
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }
}
