package city.vantage.simulator.sight;

import city.vantage.simulator.actor.Actor;
import city.vantage.simulator.geometry.Shape;

/**
 * Something that a detector may see.
 *
 * @param number tells the bodies of an incident apart
 */
public record Body(int number, Actor actor) {
    /** Number of the pedestrian who takes part. */
    public static final int PEDESTRIAN = 0;

    /** Number of the vehicle that takes part. */
    public static final int VEHICLE = 1;

    /** Number of the first of all others. */
    public static final int FIRST_OTHER = 2;

    /** Its surface, modelled anew at each call. */
    public Shape shape() {
        return actor.shape();
    }
}
