package city.vantage.simulator.actor;

/** How a pedestrian holds the body. */
public enum Posture {
    STANDING,
    WALKING,
    RUNNING,
    SQUATTING,
    FALLEN
}
