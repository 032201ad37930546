package city.vantage.simulator.scene;

/** How much light there is. */
public enum Brightness {
    BRIGHT("bright"),
    DIM("dim"),
    DARK("dark");

    private final String word;

    Brightness(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public boolean lampsAreOn() {
        return this != BRIGHT;
    }
}
