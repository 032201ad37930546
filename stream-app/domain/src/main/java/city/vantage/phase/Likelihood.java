package city.vantage.phase;

/** How well a time, in seconds after the first frame, fits to what was seen; relative, never negative. */
@FunctionalInterface
interface Likelihood {
    Likelihood EVEN = _ -> 1;

    double at(double seconds);

    default Likelihood and(Likelihood other) {
        return seconds -> at(seconds) * other.at(seconds);
    }

    /** Around a time, by a normal curve; a share of {@code doubt} is left to any other time. */
    static Likelihood around(double time, double deviation, double doubt) {
        return seconds -> {
            var apart = (seconds - time) / deviation;
            return doubt + (1 - doubt) * StrictMath.exp(-apart * apart / 2);
        };
    }

    /** Before a time, and hardly after it. */
    static Likelihood before(double time, double deviation, double doubt) {
        var late = around(time, deviation, doubt);
        return seconds -> seconds <= time ? 1 : late.at(seconds);
    }
}
