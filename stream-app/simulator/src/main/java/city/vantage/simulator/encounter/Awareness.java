package city.vantage.simulator.encounter;

/** What a pedestrian knows of the vehicle. */
public enum Awareness {
    NOTICES("notices"),
    ALMOST_NOTICES("almost notices"),
    UNAWARE("unaware");

    private final String word;

    Awareness(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
