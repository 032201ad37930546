package city.vantage.simulator.detector;

import city.vantage.incident.Category;
import city.vantage.simulator.geometry.Shape;

/**
 * Something that a detector may see.
 *
 * @param number tells the bodies of an incident apart
 */
public record Body(int number, Category category, Shape shape) {
    /** Number of the pedestrian who takes part. */
    public static final int PEDESTRIAN = 0;

    /** Number of the vehicle that takes part. */
    public static final int VEHICLE = 1;

    /** Number of the first of all others. */
    public static final int FIRST_OTHER = 2;
}
