package city.vantage.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How near a pedestrian and a vehicle came to each other in one camera's picture.
 *
 * @param gap the smallest, in heights of the pedestrian
 * @param at when it was smallest, first
 */
record Approach(Trail pedestrian, Trail vehicle, double gap, Instant at) {
    /** A vehicle that stays where it is may still be the one that is meant, where none moves. */
    private static final double PARKED = 0.05;

    /** Empty where no frame shows both. */
    static Optional<Approach> of(Trail pedestrian, Trail vehicle) {
        return pedestrian.boxes().entrySet().stream()
                .flatMap(box -> Stream.ofNullable(vehicle.boxes().get(box.getKey()))
                        .map(other -> new Approach(
                                pedestrian,
                                vehicle,
                                Gap.inBodyHeights(box.getValue().box(), other.box()),
                                box.getKey())))
                .reduce((one, other) -> other.gap < one.gap ? other : one);
    }

    /** How likely these two are the parties of the incident: the vehicle moves, and they come near. Above 0, at most 1. */
    double weight() {
        var motion = Math.min(1, vehicle.travel());
        return (PARKED + (1 - PARKED) * motion * motion) / (1 + gap);
    }

    /** The weight, less the farther away in time: cameras that see one incident see its approach at one time. */
    double weightAt(Instant time, Duration fade) {
        var apart = (double) Duration.between(at, time).abs().toNanos() / fade.toNanos();
        return weight() * StrictMath.exp(-apart);
    }
}
