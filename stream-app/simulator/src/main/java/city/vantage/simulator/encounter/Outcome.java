package city.vantage.simulator.encounter;

/** How an incident ends. */
public enum Outcome {
    /** They come within a metre or two because one of them braked or stopped late. */
    NEAR_MISS,
    COLLISION,
    /** The vehicle stops in time and lets the pedestrian cross. */
    YIELD,
    /** The pedestrian waits and the vehicle passes. */
    UNEVENTFUL;

    /** Whether they collide, or all but do. */
    public boolean isConflict() {
        return this == NEAR_MISS || this == COLLISION;
    }
}
