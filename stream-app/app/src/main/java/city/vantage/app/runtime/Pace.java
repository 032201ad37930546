package city.vantage.app.runtime;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Holds a feed back to a speed. */
public final class Pace {
    private final double speed;
    private final long beganNanos = System.nanoTime();
    private @Nullable Instant first;

    /** @param speed how much faster than the event time; 0 for no waiting */
    public Pace(double speed) {
        this.speed = speed;
    }

    /** Waits until it is time for what happens at {@code eventTime}. */
    public void await(Instant eventTime) throws InterruptedException {
        var wait = untilDue(eventTime);
        if (wait.isPositive()) {
            Thread.sleep(wait);
        }
    }

    /** How long it is until it is time for what happens at {@code eventTime}; not positive where it is time. */
    public Duration untilDue(Instant eventTime) {
        if (speed == 0) {
            return Duration.ZERO;
        }
        if (first == null) {
            first = eventTime;
        }
        var due = Duration.ofMillis((long) (Duration.between(first, eventTime).toMillis() / speed));
        return due.minusNanos(System.nanoTime() - beganNanos);
    }
}
