package city.vantage.app.replay;

import java.time.Duration;

/**
 * How far a replay has come.
 *
 * @param before the share that was done when this run began, 0 to 1
 * @param share that is done now
 * @param elapsed since this run began
 */
record Headway(double before, double share, Duration elapsed) {
    private static final double TOO_LITTLE = 0.02;
    private static final int ROUND_SECONDS = 10;

    /**
     * The share that is done: a replay is as far as what is copied, of that what the streams have seen, and of that what
     * is described.
     */
    static double share(double copied, double seen, double described) {
        return bounded(copied) * bounded(seen) * bounded(described);
    }

    /** Such as {@code 40 %, about 2 min 10 s left}; without the time where too little is done to tell. */
    String text() {
        var percent = "%d %%".formatted((int) Math.floor(share * 100));
        if (share - before < TOO_LITTLE || share >= 1) {
            return percent;
        }
        var seconds = (long) (elapsed.toMillis() / 1000.0 / (share - before) * (1 - share));
        return percent
                + (seconds < 60
                        ? ", less than a minute left"
                        : ", about %d min %d s left"
                                .formatted(seconds / 60, seconds % 60 / ROUND_SECONDS * ROUND_SECONDS));
    }

    private static double bounded(double value) {
        return Math.clamp(value, 0, 1);
    }
}
