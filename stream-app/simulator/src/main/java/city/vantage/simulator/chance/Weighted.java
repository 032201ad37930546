package city.vantage.simulator.chance;

/** A choice, and how often it is taken in relation to the others. */
public record Weighted<T>(T value, double weight) {
    public Weighted {
        if (!(weight >= 0)) {
            throw new IllegalArgumentException("weight is " + weight);
        }
    }
}
