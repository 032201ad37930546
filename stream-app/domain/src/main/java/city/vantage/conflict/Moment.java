package city.vantage.conflict;

import city.vantage.incident.Box;
import city.vantage.view.Gap;

/**
 * How the two parties move past each other at a time. What isn't known is not a number.
 *
 * @param pedestrianSpeed body heights a second
 * @param vehicleSpeed sizes of the vehicle a second
 * @param gap on the ground, in heights of the pedestrian's box
 * @param urgency one over the seconds until they collide, if both go on as they do (Hayward, Near-miss determination
 *     through use of a scale of danger, Highway Research Record 384, 1972); 0 where they won't
 */
record Moment(double pedestrianSpeed, double vehicleSpeed, double gap, double urgency) {
    static final Moment UNKNOWN = new Moment(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** Nearer in time, the jitter of boxes decides how near. */
    private static final double SHORTEST_SECONDS = 0.3;

    /** Whose feet come so close to where a vehicle stands, in body heights, is hit by it. */
    private static final double MARGIN = 0.15;

    /** As one camera sees it. */
    static Moment of(LocalMotion pedestrian, LocalMotion vehicle) {
        var height = pedestrian.box().height();
        return new Moment(
                pedestrian.speed() / height,
                vehicle.speed() / Math.sqrt(vehicle.box().area()),
                Gap.onTheGround(pedestrian.box(), vehicle.box()),
                1 / Math.max(SHORTEST_SECONDS, secondsToCollision(pedestrian, vehicle, MARGIN * height)));
    }

    boolean isKnown() {
        return !Double.isNaN(gap);
    }

    /** Until the feet, which move against a vehicle that stands, come to its ground; infinite where they never do. */
    private static double secondsToCollision(LocalMotion pedestrian, LocalMotion vehicle, double margin) {
        var feet = pedestrian.box();
        Box ground = Gap.ground(feet, vehicle.box());
        var across = Passage.of(
                feet.centreX(), pedestrian.right() - vehicle.right(), ground.x() - margin, ground.right() + margin);
        var along = Passage.of(
                feet.bottom(), pedestrian.down() - vehicle.down(), ground.y() - margin, ground.bottom() + margin);
        var enters = Math.max(0, Math.max(across.enters, along.enters));
        return enters <= Math.min(across.leaves, along.leaves) ? enters : Double.POSITIVE_INFINITY;
    }

    /** When something that moves evenly is between two limits, in seconds from now. */
    private record Passage(double enters, double leaves) {
        static Passage of(double from, double speed, double low, double high) {
            if (speed == 0) {
                return from >= low && from <= high
                        ? new Passage(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                        : new Passage(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
            }
            var one = (low - from) / speed;
            var other = (high - from) / speed;
            return new Passage(Math.min(one, other), Math.max(one, other));
        }
    }
}
