package city.vantage.simulator.actor;

/** What a pedestrian wears: kinds of clothes, under the names that descriptions use. */
public enum Garment {
    T_SHIRT("T-shirt", true, true),
    SHIRT("shirt", true, false),
    JACKET("jacket", true, false),
    COAT("coat", true, false),
    HOODIE("hoodie", true, false),
    SLACKS("slacks", false, false),
    JEANS("jeans", false, false),
    SHORTS("shorts", false, true),
    SKIRT("skirt", false, true);

    private final String word;
    private final boolean upper;
    private final boolean shortened;

    Garment(String word, boolean upper, boolean shortened) {
        this.word = word;
        this.upper = upper;
        this.shortened = shortened;
    }

    public String word() {
        return word;
    }

    public boolean isUpper() {
        return upper;
    }

    /** Whether it leaves the forearms or the calves bare. */
    public boolean isShort() {
        return shortened;
    }
}
