package city.vantage.app.runtime;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends work in order when the process is asked to end (SIGTERM, SIGINT). */
public final class ShutdownHook implements AutoCloseable {
    /** Then the process ends all the same: somebody waits for it, and may have a harder signal. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Thread hook;
    private final CountDownLatch ended = new CountDownLatch(1);

    private ShutdownHook(Runnable stop, Duration longest, Runnable ifLate) {
        this.hook = new Thread(() -> {
            stop.run();
            try {
                if (!ended.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                    ifLate.run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** When the process is asked to end, stops the work, and keeps the process until this is closed. */
    public static ShutdownHook stopping(Runnable stop) {
        return stopping(stop, LONGEST, () -> {});
    }

    /** The same, for work that may take longer to end. */
    public static ShutdownHook stopping(Runnable stop, Duration longest) {
        return stopping(stop, longest, () -> {});
    }

    /** The same; {@code ifLate} is the last that is done where the work doesn't end in time. */
    public static ShutdownHook stopping(Runnable stop, Runnable ifLate) {
        return stopping(stop, LONGEST, ifLate);
    }

    private static ShutdownHook stopping(Runnable stop, Duration longest, Runnable ifLate) {
        var shutdown = new ShutdownHook(stop, longest, ifLate);
        Runtime.getRuntime().addShutdownHook(shutdown.hook);
        return shutdown;
    }

    /** The work has ended. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook is at work.
        }
    }
}
