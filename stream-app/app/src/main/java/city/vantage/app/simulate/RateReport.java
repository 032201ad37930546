package city.vantage.app.simulate;

import java.util.Locale;

/**
 * How a load goes. Behind is what should have been sent by now and isn't acknowledged.
 *
 * @param rate that is wanted, per second
 * @param achieved acknowledged per second, since the report before
 * @param due how many should have been sent by now
 * @param sent how many were handed to the client
 * @param acknowledged how many the cluster has
 * @param starved share of the time since the report before in which no observation was ready to be sent, 0 to 1
 */
record RateReport(double rate, double achieved, long due, long sent, long acknowledged, double starved) {
    private static final double STARVED = 0.2;

    /** On its way for up to a second is not behind. */
    boolean isBehind() {
        return behind() > rate;
    }

    long behind() {
        return Math.max(0, due - acknowledged);
    }

    String sentence() {
        var rates = String.format(
                Locale.ROOT, "%.0f of %.0f observations/s, %,d acknowledged", achieved, rate, acknowledged);
        if (!isBehind()) {
            return rates + String.format(Locale.ROOT, ", on time (%,d on their way)", sent - acknowledged);
        }
        return rates
                + String.format(Locale.ROOT, "; FALLING BEHIND: %.1f s, %,d observations, ", behind() / rate, behind())
                + (isStarved()
                        ? "because they aren't made fast enough here"
                        : "because the cluster takes them too slowly");
    }

    /** What was handed to the client and isn't acknowledged is the cluster's part of the arrears. */
    private boolean isStarved() {
        return starved > STARVED && sent - acknowledged <= due - sent;
    }
}
