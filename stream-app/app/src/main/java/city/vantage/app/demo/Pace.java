package city.vantage.app.demo;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Holds a feed back to a speed. */
final class Pace {
    private final double speed;
    private final long beganNanos = System.nanoTime();
    private @Nullable Instant first;

    /** @param speed how much faster than the event time; 0 for no waiting */
    Pace(double speed) {
        this.speed = speed;
    }

    /** Waits until it is time for what happens at {@code eventTime}. */
    void await(Instant eventTime) throws InterruptedException {
        if (speed == 0) {
            return;
        }
        if (first == null) {
            first = eventTime;
        }
        var due = Duration.ofNanos((long) (Duration.between(first, eventTime).toNanos() / speed));
        var wait = due.minusNanos(System.nanoTime() - beganNanos);
        if (wait.isPositive()) {
            Thread.sleep(wait);
        }
    }
}
