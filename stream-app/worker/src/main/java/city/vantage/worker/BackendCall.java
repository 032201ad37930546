package city.vantage.worker;

import city.vantage.prompt.Answer;
import city.vantage.prompt.InferenceRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the backend on a thread of its own, so that the queue's records can be renewed meanwhile. Never begins a call
 * before the last one has ended: a second thread for it would share a model and a GPU with one that is stuck in there.
 */
final class BackendCall implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackendCall.class);

    private final Backend backend;
    private final Duration timeout;
    private final Duration grace;
    private final Waiting waiting;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("backend").daemon().factory());

    /** @param grace how long a call may take to end after its interruption */
    BackendCall(Backend backend, Duration timeout, Duration grace, Waiting waiting) {
        this.backend = backend;
        this.timeout = timeout;
        this.grace = grace;
        this.waiting = waiting;
    }

    /**
     * Answers the batch.
     *
     * @throws BackendFailedException where it fails, takes too long, or doesn't answer every request
     * @throws BackendUnavailableException where the backend says so
     * @throws BackendStuckException where it takes too long and can't be interrupted; it can't be called any more
     */
    List<Answer> infer(List<InferenceRequest> batch) throws InterruptedException, BackendFailedException {
        var answers = thread.submit(() -> backend.infer(batch));
        try {
            return complete(waiting.await(answers, timeout), batch.size());
        } catch (TimeoutException e) {
            answers.cancel(true);
            awaitIdle();
            throw new BackendFailedException("backend took longer than " + timeout, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BackendUnavailableException unavailable) {
                throw unavailable;
            }
            throw new BackendFailedException("backend failed: " + e.getCause(), e.getCause());
        }
    }

    private static List<Answer> complete(List<Answer> answers, int requests) throws BackendFailedException {
        if (answers.size() != requests) {
            throw new BackendFailedException(
                    "backend gave %d answers to %d requests".formatted(answers.size(), requests), null);
        }
        return answers;
    }

    /** The thread is idle again when it gets round to something else. */
    private void awaitIdle() throws InterruptedException {
        Future<?> idle = thread.submit(() -> {});
        try {
            waiting.await(idle, grace);
        } catch (TimeoutException e) {
            throw new BackendStuckException(timeout, grace);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Closes the backend, unless a call is stuck in it: to free a model under a running call can crash the process. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (thread.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                backend.close();
            } else {
                LOG.error("Backend left open, because a call is stuck in it");
            }
        } catch (InterruptedException e) {
            LOG.error("Backend left open, because its end can't be waited for");
            Thread.currentThread().interrupt();
        }
    }
}
