package city.vantage.conflict;

import city.vantage.motion.CameraTracks;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What tells a conflict from an encounter in which somebody gives way: they are on a collision course while both move, and
 * somebody brakes for it.
 *
 * @param urgency one over the seconds to collision, the largest, less where one of them hardly moves
 * @param pedestrianSlows speed in body heights a second that the pedestrian loses within {@value #SLOWING_SECONDS} s, when it is
 *     most urgent or they are nearest
 * @param vehicleSlows speed in its own sizes a second that the vehicle loses so
 * @param bothMove the speed of the slower one while they are near: 1 is a walking pedestrian beside a vehicle that moves its
 *     own size a second
 * @param gap the smallest, in body heights
 */
public record ConflictMeasures(
        double urgency, double pedestrianSlows, double vehicleSlows, double bothMove, double gap) {
    private static final double SLOWING_SECONDS = 1.5;
    private static final int HALF = (int) Math.round(SLOWING_SECONDS * 500 / Course.STEP_MILLIS);

    /** Somebody who is slower than this, in own sizes a second, makes a collision course less urgent. */
    private static final double MOVING = 0.5;

    /** Body heights a second. */
    private static final double WALKING = 0.8;

    /** In body heights. */
    private static final double NEAR = 2;

    /** Where no gap is known. */
    private static final double FAR = 99;

    /** Empty where no camera sees both move. */
    public static Optional<ConflictMeasures> of(Collection<CameraTracks> cameras) {
        return of(Course.of(cameras));
    }

    static Optional<ConflictMeasures> of(Course course) {
        return course.moments().stream().anyMatch(Moment::isKnown)
                ? Optional.of(known(course.moments()))
                : Optional.empty();
    }

    private static ConflictMeasures known(List<Moment> moments) {
        var urgent = first(moments, ConflictMeasures::urgency);
        var nearest = first(moments, moment -> -gap(moment));
        return new ConflictMeasures(
                urgency(moments.get(urgent)),
                Math.max(
                        slows(moments, urgent, Moment::pedestrianSpeed),
                        slows(moments, nearest, Moment::pedestrianSpeed)),
                Math.max(slows(moments, urgent, Moment::vehicleSpeed), slows(moments, nearest, Moment::vehicleSpeed)),
                moments.stream()
                        .filter(moment -> gap(moment) < NEAR)
                        .mapToDouble(moment -> Math.min(moment.pedestrianSpeed() / WALKING, moment.vehicleSpeed()))
                        .max()
                        .orElse(0),
                gap(moments.get(nearest)));
    }

    /** The measures as they stand above. */
    public List<Double> inOrder() {
        return List.of(urgency, pedestrianSlows, vehicleSlows, bothMove, gap);
    }

    /** The first of those of which there is most. */
    private static int first(List<Moment> moments, ToDoubleFunction<Moment> most) {
        var first = 0;
        for (var i = 1; i < moments.size(); i++) {
            if (most.applyAsDouble(moments.get(i)) > most.applyAsDouble(moments.get(first))) {
                first = i;
            }
        }
        return first;
    }

    private static double urgency(Moment moment) {
        return moment.isKnown()
                ? moment.urgency()
                        * Math.min(1, moment.pedestrianSpeed() / MOVING)
                        * Math.min(1, moment.vehicleSpeed() / MOVING)
                : 0;
    }

    private static double gap(Moment moment) {
        return moment.isKnown() ? moment.gap() : FAR;
    }

    /** The most that is lost about a moment, or a little later. */
    private static double slows(List<Moment> moments, int about, ToDoubleFunction<Moment> speed) {
        var most = IntStream.range(about - HALF, about + 2 * HALF)
                .filter(middle -> middle >= HALF && middle + HALF < moments.size())
                .mapToDouble(middle -> speed.applyAsDouble(moments.get(middle - HALF))
                        - speed.applyAsDouble(moments.get(middle + HALF)))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        return Math.max(0, most);
    }
}
