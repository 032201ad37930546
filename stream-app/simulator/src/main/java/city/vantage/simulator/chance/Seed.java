package city.vantage.simulator.chance;

/** Where draws come from. A seed gives any number of independent seeds by name and number, in any order. */
public record Seed(long value) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    public Seed of(String name, long number) {
        var mixed = value;
        for (var i = 0; i < name.length(); i++) {
            mixed = mix(mixed + GOLDEN * (name.charAt(i) + 1));
        }
        return new Seed(mix(mixed + GOLDEN * (number + 1)));
    }

    public Chance chance() {
        return new Chance(mix(value));
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mix(long bits) {
        var mixed = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
