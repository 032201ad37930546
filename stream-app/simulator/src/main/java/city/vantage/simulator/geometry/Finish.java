package city.vantage.simulator.geometry;

/** How a face answers light. */
public enum Finish {
    MATTE,
    /** Shines by itself: a lamp that is on. */
    GLOWING
}
