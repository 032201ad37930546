package city.vantage.simulator.scene;

/** On which sides of a road there are sidewalks, as seen along its own direction. */
public enum Sidewalks {
    BOTH("on both sides"),
    LEFT("only on the left"),
    RIGHT("only on the right"),
    NONE("none");

    private final String word;

    Sidewalks(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    boolean isOn(int side) {
        return this == BOTH || this == (side > 0 ? LEFT : RIGHT);
    }

    /** As seen by someone who goes against the road's own direction. */
    public Sidewalks mirrored() {
        return switch (this) {
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
            case BOTH, NONE -> this;
        };
    }
}
