package city.vantage.worker;

import city.vantage.wire.registry.RegistryUnavailableException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits while something is down that every request needs. To release the requests meanwhile would use up their
 * deliveries, and the whole queue would end in the dead letters.
 *
 * @param patience the longest wait; then the worker stops, with the reason
 * @param stopping whether the worker is asked to stop, and need not wait
 * @param down is told whether something is down
 */
record Outage(Hold hold, Duration patience, BooleanSupplier stopping, AtomicBoolean down) {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    interface Step<T, E extends Exception> {
        T take() throws InterruptedException, E;
    }

    interface Move {
        void make() throws InterruptedException;
    }

    /** Makes the move, again and again while what it needs is down. Its other failures are its own. */
    void untilDone(Move move) throws InterruptedException {
        Step<Boolean, RuntimeException> step = () -> {
            move.make();
            return true;
        };
        rideOut(step);
    }

    /** Takes the step, again and again while what it needs is down. Its other failures are its own. */
    <T, E extends Exception> T rideOut(Step<T, E> step) throws InterruptedException, E {
        var end = System.nanoTime() + patience.toNanos();
        var pause = FIRST_PAUSE;
        while (true) {
            try {
                var taken = step.take();
                down.set(false);
                return taken;
            } catch (RegistryUnavailableException | BackendUnavailableException | NotDurableException e) {
                if (stopping.getAsBoolean() || System.nanoTime() - end >= 0) {
                    throw e;
                }
                LOG.warn("Waiting for an outage to end: {}", e.getMessage());
                down.set(true);
                hold.pause(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }
}
