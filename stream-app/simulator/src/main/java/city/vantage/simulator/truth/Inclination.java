package city.vantage.simulator.truth;

/** How the road rises in the vehicle's direction. */
public enum Inclination {
    LEVEL("level"),
    GENTLE_UPHILL("gentle uphill"),
    STEEP_UPHILL("steep uphill"),
    GENTLE_DOWNHILL("gentle downhill"),
    STEEP_DOWNHILL("steep downhill");

    private static final double GENTLE_FROM = 0.02;
    private static final double STEEP_FROM = 0.08;

    private final String word;

    Inclination(String word) {
        this.word = word;
    }

    /** Of a grade in metres of rise for each metre. */
    static Inclination of(double grade) {
        if (Math.abs(grade) < GENTLE_FROM) {
            return LEVEL;
        }
        if (grade > 0) {
            return grade < STEEP_FROM ? GENTLE_UPHILL : STEEP_UPHILL;
        }
        return grade > -STEEP_FROM ? GENTLE_DOWNHILL : STEEP_DOWNHILL;
    }

    public String word() {
        return word;
    }
}
