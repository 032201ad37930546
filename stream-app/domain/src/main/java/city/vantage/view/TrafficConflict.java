package city.vantage.view;

/**
 * Whether two road users came so near to each other in space and time that they would have collided, had neither braked, stopped
 * or swerved. What isn't known is not a number.
 *
 * @param probability 0 to 1 that it was a collision or a near miss, by how the parties moved alone
 * @param secondsToCollision the least during the incident, while both moved; not a number where they were never on a collision course
 */
public record TrafficConflict(double probability, double secondsToCollision) {
    public static final TrafficConflict NONE = new TrafficConflict(Double.NaN, Double.NaN);

    /** Whether a camera above the street has seen both move. */
    public boolean isKnown() {
        return !Double.isNaN(probability);
    }
}
