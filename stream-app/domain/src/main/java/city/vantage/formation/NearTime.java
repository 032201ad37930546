package city.vantage.formation;

import java.time.Duration;
import java.time.Instant;

/**
 * A time during which a pedestrian and a vehicle are near each other at a site, as far as it is known. Milliseconds since
 * 1970.
 */
public record NearTime(long first, long last, long nearest, double gap) {
    /** What happened before: as long as a vehicle takes from coming into view to coming near. */
    public static final Duration BEFORE = Duration.ofSeconds(7);

    /** What comes of it. */
    public static final Duration AFTER = Duration.ofSeconds(4);

    /** Two such times with less in between are one incident. */
    private static final Duration LONGEST_BREAK = Duration.ofSeconds(7);

    /** Where there is always somebody near, an incident ends all the same. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    static NearTime begun(long time, double gap) {
        return new NearTime(time, time, time, gap);
    }

    NearTime plus(long time, double otherGap) {
        return otherGap < gap ? new NearTime(first, time, time, otherGap) : new NearTime(first, time, nearest, gap);
    }

    boolean isOverAt(long time) {
        return time - last > LONGEST_BREAK.toMillis() || time - first > LONGEST.toMillis();
    }

    FormedIncident at(String siteId) {
        return new FormedIncident(
                siteId + "@" + Instant.ofEpochMilli(first),
                siteId,
                Instant.ofEpochMilli(first).minus(BEFORE),
                Instant.ofEpochMilli(last).plus(AFTER),
                Instant.ofEpochMilli(nearest),
                gap);
    }
}
