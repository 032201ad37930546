package city.vantage.simulator.truth;

/** How fast the pedestrian moves. */
public enum Pace {
    NOT_MOVING("not moving"),
    SLOW("slow"),
    NORMAL("normal"),
    FAST("fast");

    private static final double MOVING_FROM = 0.3;
    private static final double NORMAL_FROM = 0.9;
    private static final double FAST_FROM = 2.1;

    private final String word;

    Pace(String word) {
        this.word = word;
    }

    static Pace of(double metresPerSecond) {
        if (metresPerSecond < MOVING_FROM) {
            return NOT_MOVING;
        }
        if (metresPerSecond < NORMAL_FROM) {
            return SLOW;
        }
        return metresPerSecond < FAST_FROM ? NORMAL : FAST;
    }

    public String word() {
        return word;
    }
}
