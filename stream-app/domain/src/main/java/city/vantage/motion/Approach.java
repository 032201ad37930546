package city.vantage.motion;

import city.vantage.incident.FrameSize;
import city.vantage.incident.ViewKind;
import city.vantage.view.Gap;
import city.vantage.view.PathPoint;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Whether pedestrian and vehicle come closer.
 *
 * @param gap their gap in heights of the pedestrian's box, as the picture shows it; null in a vehicle's own view, where
 *     the vehicle has no box
 * @param closing share of the distance that is lost a second; negative where they part
 */
public record Approach(@Nullable Trend gap, double closing) {
    /** Slower than this share a second, the distance counts as steady. */
    private static final double STEADY = 0.05;

    /** Longer than this, a straight line says nothing about the future. */
    private static final double LONGEST_FORECAST_SECONDS = 10;

    /** A gap of this many body heights is taken for contact when it is divided by. */
    private static final double SMALLEST_GAP = 0.05;

    /** What two paths say, or null where they share too little time, or there is no vehicle to compare with. */
    public static @Nullable Approach of(ViewKind viewKind, Track pedestrian, Track vehicle, FrameSize frame) {
        var approach = viewKind == ViewKind.VEHICLE ? byGrowth(pedestrian.wholeIn(frame)) : byGap(pedestrian, vehicle);
        return approach != null && Double.isFinite(approach.closing) ? approach : null;
    }

    /**
     * From the growth of the pedestrian's box in the vehicle's own view: its height over the speed of its growth is the
     * time to contact (tau of Lee, A theory of visual control of braking based on information about time-to-collision,
     * Perception 5, 1976). The inverse of the height stands for the distance, because it falls evenly where they
     * approach evenly, and a straight line fits it.
     */
    private static @Nullable Approach byGrowth(Track pedestrian) {
        if (pedestrian.seconds() < Motion.SHORTEST_SECONDS) {
            return null;
        }
        var distance = pedestrian.trend(box -> 1 / box.height());
        return new Approach(null, -distance.perSecond() / distance.last());
    }

    private static @Nullable Approach byGap(Track pedestrian, Track vehicle) {
        var samples = pedestrian.points().stream()
                .filter(point -> vehicle.covers(point.millis()))
                .map(point -> sample(point, vehicle))
                .toList();
        if (samples.size() < 2
                || samples.getLast().seconds() - samples.getFirst().seconds() < Motion.SHORTEST_SECONDS) {
            return null;
        }
        var gap = Trend.of(samples);
        return new Approach(gap, -gap.perSecond() / Math.max(SMALLEST_GAP, gap.last()));
    }

    public boolean isApproaching() {
        return closing > STEADY;
    }

    public boolean isSeparating() {
        return closing < -STEADY;
    }

    /** Seconds until they meet if both go on as they do; empty where they don't approach, or it would take too long. */
    public OptionalDouble secondsToContact() {
        var seconds = 1 / closing;
        return isApproaching() && seconds <= LONGEST_FORECAST_SECONDS && !isInContact()
                ? OptionalDouble.of(seconds)
                : OptionalDouble.empty();
    }

    /** Whether the pedestrian's feet stand inside the vehicle's box at the end. */
    public boolean isInContact() {
        return gap != null && gap.last() <= SMALLEST_GAP;
    }

    private static Trend.Sample sample(PathPoint point, Track vehicle) {
        return new Trend.Sample(point.millis() / 1_000.0, Gap.inBodyHeights(point.box(), vehicle.at(point.millis())));
    }
}
