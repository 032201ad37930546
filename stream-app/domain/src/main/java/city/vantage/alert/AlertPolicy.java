package city.vantage.alert;

import java.time.Duration;

/**
 * How alerts go on. All times are those of the observations that were described.
 *
 * @param coolDown within this time, what one rule says of the same parties at a site is one alert
 * @param endAfter an alert is over when nothing was described of its incident for this long
 * @param remember how long an incident is known after that, for late descriptions and for feedback
 */
public record AlertPolicy(Duration coolDown, Duration endAfter, Duration remember) {
    public static final AlertPolicy STANDARD =
            new AlertPolicy(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofDays(1));

    public AlertPolicy {
        if (coolDown.isNegative() || !endAfter.isPositive() || remember.compareTo(endAfter) < 0) {
            throw new IllegalArgumentException(
                    "alerts must be remembered for at least as long as it takes until they end");
        }
    }
}
