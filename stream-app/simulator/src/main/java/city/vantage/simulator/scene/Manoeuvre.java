package city.vantage.simulator.scene;

/** How a vehicle passes the place where its way and the pedestrian's cross. */
public enum Manoeuvre {
    STRAIGHT,
    TURNING_LEFT,
    TURNING_RIGHT
}
