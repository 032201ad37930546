package city.vantage.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A worker on a thread of its own. */
final class RunningWorker implements AutoCloseable {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private final Worker worker;
    private final Thread thread;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    RunningWorker(Worker worker) {
        this.worker = worker;
        this.thread = Thread.ofPlatform()
                .name("worker")
                .daemon()
                .uncaughtExceptionHandler((_, e) -> failure.set(e))
                .start(worker);
    }

    boolean takesRequests() {
        return worker.takesRequests();
    }

    void interrupt() {
        thread.interrupt();
    }

    /** Why the worker stopped by itself, or null where it was made to stop. */
    @Nullable
    Throwable awaitEnd() {
        try {
            assertThat(thread.join(LONGEST_STOP)).as("worker stopped").isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return failure.get();
    }

    @Override
    public void close() {
        worker.close();
        awaitEnd();
    }
}
