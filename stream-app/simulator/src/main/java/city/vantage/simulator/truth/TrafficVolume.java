package city.vantage.simulator.truth;

/** How many other vehicles are on the move. */
public enum TrafficVolume {
    LIGHT("light"),
    USUAL("usual"),
    HEAVY("heavy");

    private static final long USUAL_FROM = 2;
    private static final long HEAVY_FROM = 4;

    private final String word;

    TrafficVolume(String word) {
        this.word = word;
    }

    static TrafficVolume of(long others) {
        if (others < USUAL_FROM) {
            return LIGHT;
        }
        return others < HEAVY_FROM ? USUAL : HEAVY;
    }

    public String word() {
        return word;
    }
}
