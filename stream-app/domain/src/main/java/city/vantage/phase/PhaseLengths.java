package city.vantage.phase;

import java.util.List;

/**
 * How long phases last in relation to each other, before anything is seen: log-normal around the means of the WTS data
 * set (Kong et al., WTS: A Pedestrian-Centric Traffic Video Dataset for Fine-grained Spatial-Temporal Understanding,
 * ECCV 2024; means over its training scenarios). The whole is as long as the incident was watched.
 */
final class PhaseLengths {
    private static final List<Double> MEAN_SECONDS = List.of(1.27, 1.28, 1.16, 3.53, 3.71);
    private static final double TOTAL_SECONDS =
            MEAN_SECONDS.stream().mapToDouble(Double::doubleValue).sum();

    /** Of the logarithm of a length. */
    private static final double DEVIATION = 0.35;

    private PhaseLengths() {}

    static int count() {
        return MEAN_SECONDS.size();
    }

    /** How likely a phase lasts a share of the whole incident; relative. */
    static double likelihood(int phase, double share) {
        var usual = MEAN_SECONDS.get(phase) / TOTAL_SECONDS;
        var apart = StrictMath.log(share / usual) / DEVIATION;
        return StrictMath.exp(-apart * apart / 2) / share;
    }
}
