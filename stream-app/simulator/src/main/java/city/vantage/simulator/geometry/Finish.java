package city.vantage.simulator.geometry;

/** How a face answers light. */
public enum Finish {
    MATTE,
    /** Shines by itself, by day too. */
    GLOWING,
    /** A lamp that is switched on when it gets dark. */
    LAMP,
    /** Glass of a building; behind some there is light in the evening. */
    WINDOW
}
