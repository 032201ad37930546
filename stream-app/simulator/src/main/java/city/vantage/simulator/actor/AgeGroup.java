package city.vantage.simulator.actor;

/** Age in decades, as descriptions give it. */
public enum AgeGroup {
    TEENS("10s"),
    TWENTIES("20s"),
    THIRTIES("30s"),
    FORTIES("40s"),
    FIFTIES("50s"),
    SIXTIES("60s"),
    SEVENTIES("70s");

    private final String word;

    AgeGroup(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
