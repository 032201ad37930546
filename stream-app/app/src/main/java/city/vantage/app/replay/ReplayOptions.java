package city.vantage.app.replay;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to replay, and how.
 *
 * @param site the only site to replay, or null for all
 * @param margin how long before and after the range is looked for incidents at its edges
 * @param speed how much faster than the event time; 0 for as fast as possible
 * @param workers how many workers answer what nobody has answered before
 */
public record ReplayOptions(
        Instant from, Instant to, @Nullable String site, Duration margin, double speed, int workers) {}
