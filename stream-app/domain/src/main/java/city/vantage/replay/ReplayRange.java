package city.vantage.replay;

import java.time.Duration;
import java.time.Instant;

/**
 * The time that is replayed.
 *
 * @param from the first instant of it
 * @param to the first instant after it
 * @param margin how long before and after it observations are looked at, to tell and to finish the incidents at its edges
 * @param silence an incident is over when nothing was seen of it for this long
 */
public record ReplayRange(Instant from, Instant to, Duration margin, Duration silence) {
    public ReplayRange {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a replay ends after it begins, not at %s and %s".formatted(to, from));
        }
        if (margin.compareTo(silence) < 0) {
            throw new IllegalArgumentException(
                    "the margin of a replay is %s; an incident may be silent for %s and go on, so it must be at least that"
                            .formatted(margin, silence));
        }
    }

    /** From here on observations may tell that an incident began before the range. */
    public Instant readFrom() {
        return from.minus(margin);
    }

    /** Before this, incidents of the range are read to their end. */
    public Instant readUntil() {
        return to.plus(margin);
    }

    boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    boolean isAfter(Instant at) {
        return !at.isBefore(to) && at.isBefore(readUntil());
    }
}
