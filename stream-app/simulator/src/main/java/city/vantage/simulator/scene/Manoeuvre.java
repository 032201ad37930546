package city.vantage.simulator.scene;

/** How a vehicle passes the place where its way and the pedestrian's meet. */
public enum Manoeuvre {
    STRAIGHT,
    TURNING_LEFT,
    TURNING_RIGHT,
    /** Backwards out of a bay. */
    REVERSING,
    /** Straight on, past a pedestrian who walks along the road. */
    PASSING
}
