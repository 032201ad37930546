package city.vantage.view;

import city.vantage.incident.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How near a pedestrian and a vehicle came to each other in one camera's picture.
 *
 * @param moments at least one and at most {@value #MOMENT_LIMIT} at which both are in view, the likeliest first
 */
record Approach(Trail pedestrian, Trail vehicle, List<Moment> moments) {
    private static final int MOMENT_LIMIT = 32;

    /** A vehicle that stays where it is may still be the one that is meant, where none moves. */
    private static final double PARKED = 0.1;

    private static final Comparator<Moment> LIKELIEST_FIRST =
            Comparator.comparingDouble(Moment::weight).reversed().thenComparing(Moment::time);

    /**
     * A time at which both are in view.
     *
     * @param weight how likely the parties of the incident are these two, from what is seen then; above 0, at most 1
     */
    record Moment(Instant time, double weight) {}

    /**
     * A vehicle, looked at by itself.
     *
     * @param motion how likely it is the one that is meant, from how far it came about: {@value #PARKED} to 1
     */
    record Mover(Trail vehicle, double motion) {
        static Mover of(Trail vehicle) {
            var travel = Math.min(1, vehicle.travel());
            return new Mover(vehicle, PARKED + (1 - PARKED) * travel * travel);
        }
    }

    Approach {
        moments = List.copyOf(moments);
    }

    /**
     * Empty where no frame shows both.
     *
     * @param phases of the camera's frames, by capture time
     */
    static Optional<Approach> of(Trail pedestrian, Mover mover, Map<Instant, Phase> phases) {
        var vehicle = mover.vehicle();
        var moments = new ArrayList<Moment>();
        pedestrian.boxes().forEach((time, detection) -> {
            var other = vehicle.boxes().get(time);
            if (other != null) {
                var gap = Gap.onTheGround(detection.box(), other.box());
                moments.add(new Moment(
                        time, mover.motion() * likelihood(phases.getOrDefault(time, Phase.WHOLE)) / (1 + gap)));
            }
        });
        moments.sort(LIKELIEST_FIRST);
        return moments.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Approach(pedestrian, vehicle, moments.subList(0, Math.min(MOMENT_LIMIT, moments.size()))));
    }

    /** How likely the parties come nearest in a phase, in relation to others: when they act, and hardly before they meet. */
    private static double likelihood(Phase phase) {
        return switch (phase) {
            case PRE_RECOGNITION, RECOGNITION -> 0.4;
            case JUDGEMENT -> 0.6;
            case ACTION, WHOLE -> 1;
            case AVOIDANCE -> 0.9;
        };
    }

    /** When these two were likeliest the parties. */
    Instant at() {
        return moments.getFirst().time();
    }

    double weight() {
        return moments.getFirst().weight();
    }

    /** The weight, less the farther away in time: cameras that see one incident see its approach at one time. */
    double weightAt(Instant time, Duration fade) {
        var best = 0.0;
        for (var moment : moments) {
            // The likeliest come first, and what is taken from their weight is what costs time here.
            if (moment.weight() <= best) {
                break;
            }
            best = Math.max(best, moment.weight() * StrictMath.exp(-apart(moment.time(), time, fade)));
        }
        return best;
    }

    private static double apart(Instant one, Instant other, Duration unit) {
        return (double) Duration.between(one, other).abs().toNanos() / unit.toNanos();
    }
}
