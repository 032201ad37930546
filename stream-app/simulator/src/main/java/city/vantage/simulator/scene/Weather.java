package city.vantage.simulator.scene;

/** The sky. */
public enum Weather {
    CLEAR("clear"),
    CLOUDY("cloudy"),
    RAINY("rainy"),
    SNOWY("snowy");

    private final String word;

    Weather(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
