package city.vantage.worker;

import city.vantage.prompt.Answer;
import city.vantage.prompt.InferenceRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls the backend on a thread of its own, so that the queue's records can be renewed meanwhile. */
final class BackendCall implements AutoCloseable {
    private final Backend backend;
    private final Duration timeout;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("backend").daemon().factory());

    BackendCall(Backend backend, Duration timeout) {
        this.backend = backend;
        this.timeout = timeout;
    }

    /**
     * Answers the batch.
     *
     * @param every how often {@code meanwhile} is called while the backend works
     * @throws BackendFailedException where it fails, hangs, or doesn't answer every request
     */
    List<Answer> infer(List<InferenceRequest> batch, Duration every, Runnable meanwhile)
            throws InterruptedException, BackendFailedException {
        var answers = thread.submit(() -> backend.infer(batch));
        var waited = Duration.ZERO;
        while (waited.compareTo(timeout) < 0) {
            try {
                var given = answers.get(every.toMillis(), TimeUnit.MILLISECONDS);
                if (given.size() != batch.size()) {
                    throw new BackendFailedException(
                            "backend gave %d answers to %d requests".formatted(given.size(), batch.size()), null);
                }
                return given;
            } catch (TimeoutException e) {
                waited = waited.plus(every);
                meanwhile.run();
            } catch (ExecutionException e) {
                throw new BackendFailedException("backend failed: " + e.getCause(), e.getCause());
            }
        }
        answers.cancel(true);
        throw new BackendFailedException("backend took longer than " + timeout, null);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        backend.close();
    }
}
