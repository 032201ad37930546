package city.vantage.app.simulate;

import java.time.Duration;

/** How long work will still take, if it goes on as it went. */
final class Remaining {
    private static final int ROUND_SECONDS = 10;

    private Remaining() {}

    /** Such as {@code about 2 min 10 s left}, or nothing where it can't be told yet. */
    static String of(int done, int all, Duration elapsed) {
        if (done == 0 || done >= all) {
            return "";
        }
        var seconds = (long) (elapsed.toMillis() / 1000.0 / done * (all - done));
        return seconds < 60
                ? ", less than a minute left"
                : ", about %d min %d s left".formatted(seconds / 60, seconds % 60 / ROUND_SECONDS * ROUND_SECONDS);
    }
}
