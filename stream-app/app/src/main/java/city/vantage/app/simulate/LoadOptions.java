package city.vantage.app.simulate;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a cluster is loaded.
 *
 * @param rate observations per second, of all cameras together
 * @param duration null for no end
 * @param frames where the pictures go; null for none
 */
public record LoadOptions(
        double rate,
        int cameras,
        @Nullable Duration duration,
        long seed,
        Faults faults,
        @Nullable URI frames) {

    /** These cameras can't make that rate. The message says which they can. */
    public static final class UnreachableRateException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreachableRateException(String message) {
            super(message);
        }
    }
}
