package city.vantage.simulator.scene;

/** The state of the road surface. */
public enum Surface {
    DRY("dry"),
    WET("wet"),
    FROZEN("frozen");

    private final String word;

    Surface(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
