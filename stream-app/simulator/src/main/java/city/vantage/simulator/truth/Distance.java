package city.vantage.simulator.truth;

/** How far the vehicle's outline is from the pedestrian: near up to 3 m, close up to 10 m. */
public enum Distance {
    NEAR("near"),
    CLOSE("close"),
    FAR("far");

    private static final double NEAR_METRES = 3;
    private static final double CLOSE_METRES = 10;

    private final String word;

    Distance(String word) {
        this.word = word;
    }

    static Distance of(double metres) {
        if (metres <= NEAR_METRES) {
            return NEAR;
        }
        return metres <= CLOSE_METRES ? CLOSE : FAR;
    }

    public String word() {
        return word;
    }
}
