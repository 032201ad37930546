package city.vantage.motion;

import city.vantage.incident.Box;
import city.vantage.incident.FrameSize;
import city.vantage.view.PathPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A party's boxes in strict time order. */
public record Track(List<PathPoint> points) {
    public Track {
        points = List.copyOf(points);
    }

    /** The points in time order; of two at the same time, the first counts. */
    public static Track of(List<PathPoint> points) {
        var ordered = new ArrayList<PathPoint>();
        points.stream().sorted(Comparator.comparingLong(PathPoint::millis)).forEach(point -> {
            if (ordered.isEmpty() || ordered.getLast().millis() < point.millis()) {
                ordered.add(point);
            }
        });
        return new Track(ordered);
    }

    /** The track without the points where a part of the party may lie outside the frame. */
    public Track wholeIn(FrameSize frame) {
        return new Track(points.stream()
                .filter(point -> !point.box().touchesBorderOf(frame))
                .toList());
    }

    /** The part of the track from one time to another, both of which belong to it. */
    public Track between(long fromMillis, long toMillis) {
        return new Track(pointsBetween(fromMillis, toMillis));
    }

    /** The same points, without a track made of them. */
    public List<PathPoint> pointsBetween(long fromMillis, long toMillis) {
        return points.subList(firstFrom(fromMillis), firstFrom(toMillis + 1));
    }

    /** Which point is the first at a time or later. */
    private int firstFrom(long millis) {
        var low = 0;
        var high = points.size();
        while (low < high) {
            var middle = (low + high) / 2;
            if (points.get(middle).millis() < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public boolean isEmpty() {
        return points.isEmpty();
    }

    public double seconds() {
        return isEmpty()
                ? 0
                : ((double) points.getLast().millis() - points.getFirst().millis()) / 1_000;
    }

    public boolean covers(long millis) {
        return !isEmpty()
                && millis >= points.getFirst().millis()
                && millis <= points.getLast().millis();
    }

    /** The box at a time that the track covers, interpolated between the points around it. */
    public Box at(long millis) {
        var next = 0;
        while (points.get(next).millis() < millis) {
            next++;
        }
        var after = points.get(next);
        if (after.millis() == millis) {
            return after.box();
        }
        var before = points.get(next - 1);
        var share = ((double) millis - before.millis()) / ((double) after.millis() - before.millis());
        return between(before.box(), after.box(), share);
    }

    public Trend trend(ToDoubleFunction<Box> quantity) {
        return Trend.of(points.stream()
                .map(point -> new Trend.Sample(point.millis() / 1_000.0, quantity.applyAsDouble(point.box())))
                .toList());
    }

    public double mean(ToDoubleFunction<Box> quantity) {
        return points.stream()
                .map(PathPoint::box)
                .mapToDouble(quantity)
                .average()
                .orElse(0);
    }

    private static Box between(Box from, Box to, double share) {
        return new Box(
                between(from.x(), to.x(), share),
                between(from.y(), to.y(), share),
                Math.max(Double.MIN_VALUE, between(from.width(), to.width(), share)),
                Math.max(Double.MIN_VALUE, between(from.height(), to.height(), share)));
    }

    private static double between(double from, double to, double share) {
        return from * (1 - share) + to * share;
    }
}
