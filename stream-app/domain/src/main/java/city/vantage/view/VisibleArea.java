package city.vantage.view;

import city.vantage.view.PhaseSpans.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How much of a party one camera showed over time, in square pixels. Where it misses the party for a few frames, and then
 * finds it again, the area is taken to have changed steadily meanwhile; everywhere else the nearest frame counts, as long
 * as the camera was looking.
 */
final class VisibleArea {
    private static final int STEPS = 40;

    /** So many frames in a row are missed by a detector; after more of them the party wasn't there. */
    private static final int LONGEST_MISS = 3;

    /** Of a camera with a single frame. */
    private static final Duration UNKNOWN_PERIOD = Duration.ofMillis(500);

    /** How far frames are apart at most, in periods, if none lies between them. */
    private static final double JITTER = 1.6;

    private final NavigableMap<Instant, Double> areas;
    private final double period;
    private final boolean everShown;

    /** @param areas in all frames of the camera, at least one: 0 where it doesn't show the party */
    VisibleArea(Map<Instant, Double> areas) {
        this.areas = Collections.unmodifiableNavigableMap(new TreeMap<>(areas));
        this.period = period();
        this.everShown = areas.values().stream().anyMatch(area -> area > 0);
    }

    /** Seconds between two frames, most often. */
    private double period() {
        var times = areas.navigableKeySet();
        var gaps = times.stream()
                .skip(1)
                .mapToDouble(time -> seconds(times.lower(time), time))
                .sorted()
                .toArray();
        return gaps.length == 0 ? UNKNOWN_PERIOD.toMillis() / 1e3 : gaps[gaps.length / 4];
    }

    /** The mean over a time. */
    double mean(Span span) {
        if (!everShown) {
            return 0;
        }
        var sum = 0.0;
        for (var step = 0; step < STEPS; step++) {
            sum += at(span.at((step + 0.5) / STEPS));
        }
        return sum / STEPS;
    }

    private double at(Instant time) {
        var before = sighting(time, false);
        var after = sighting(time, true);
        if (before != null && after != null) {
            var apart = seconds(before.getKey(), after.getKey());
            if (apart <= period * (JITTER + LONGEST_MISS)) {
                var share = apart == 0 ? 0 : seconds(before.getKey(), time) / apart;
                return before.getValue() * (1 - share) + after.getValue() * share;
            }
        }
        return inNearestFrame(time);
    }

    /** The nearest frame before or after a time that shows the party, over a few that don't. */
    private Map.@Nullable Entry<Instant, Double> sighting(Instant time, boolean later) {
        var frame = later ? areas.ceilingEntry(time) : areas.floorEntry(time);
        for (var missed = 0; frame != null && frame.getValue() == 0 && missed < LONGEST_MISS; missed++) {
            frame = later ? areas.higherEntry(frame.getKey()) : areas.lowerEntry(frame.getKey());
        }
        return frame == null || frame.getValue() == 0 ? null : frame;
    }

    private double inNearestFrame(Instant time) {
        var before = areas.floorEntry(time);
        var after = areas.ceilingEntry(time);
        var sinceBefore = before == null ? Double.POSITIVE_INFINITY : seconds(before.getKey(), time);
        var untilAfter = after == null ? Double.POSITIVE_INFINITY : seconds(time, after.getKey());
        var nearest = sinceBefore <= untilAfter ? before : after;
        return nearest == null || Math.min(sinceBefore, untilAfter) > period * JITTER / 2 ? 0 : nearest.getValue();
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }
}
