package city.vantage.simulator.encounter;

/** What a pedestrian knows of the vehicle. */
public enum Awareness {
    NOTICES,
    ALMOST_NOTICES,
    UNAWARE
}
