package city.vantage.worker;

import city.vantage.prompt.Answer;
import city.vantage.prompt.InferenceRequest;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Answers the requests of a batch side by side, each on a virtual thread, so that none waits for another. Where something
 * is down that only some of them need, the answers of the others are kept until the batch is tried again. For one batch
 * at a time.
 */
public final class SideBySide {
    private final Single single;
    private final InstantSource clock;
    private final Map<String, Answer> kept = new HashMap<>();

    /** Answers one request. */
    @FunctionalInterface
    public interface Single {
        /**
         * @throws BackendUnavailableException where it can be answered later, through no fault of its own
         * @throws RuntimeException where something is wrong that nobody foresaw; the batch is then taken apart
         */
        Answer answer(InferenceRequest request) throws InterruptedException;
    }

    public SideBySide(Single single, InstantSource clock) {
        this.single = single;
        this.clock = clock;
    }

    /**
     * As many answers as requests, in their order. An interruption ends every request that hasn't got its answer.
     *
     * @throws BackendUnavailableException where a request can't be answered now
     */
    public List<Answer> answer(List<InferenceRequest> batch) throws InterruptedException {
        var answers = futures(batch);
        keep(batch, answers);
        rethrowFailure(answers);
        kept.clear();
        return answers.stream().map(Future::resultNow).toList();
    }

    private List<Future<Answer>> futures(List<InferenceRequest> batch) throws InterruptedException {
        var calls = batch.stream()
                .<Callable<Answer>>map(request -> () -> answer(request))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls);
        }
    }

    /** Waiting for an outage to end takes time, after which nobody may need the answer any more. */
    private Answer answer(InferenceRequest request) throws InterruptedException {
        @Nullable Answer known = kept.get(request.requestId());
        if (known != null) {
            return known;
        }
        var late = request.deadline() != null && request.deadline().isBefore(clock.instant());
        return late ? new Answer.Expired() : single.answer(request);
    }

    private void keep(List<InferenceRequest> batch, List<Future<Answer>> answers) {
        kept.clear();
        for (var i = 0; i < batch.size(); i++) {
            if (answers.get(i).state() == Future.State.SUCCESS) {
                kept.put(batch.get(i).requestId(), answers.get(i).resultNow());
            }
        }
    }

    /** What nobody foresaw goes first: it isn't mended by waiting. */
    private static void rethrowFailure(List<Future<Answer>> answers) throws InterruptedException {
        @Nullable BackendUnavailableException unavailable = null;
        for (var answer : answers) {
            var failure = failure(answer);
            if (failure instanceof BackendUnavailableException down) {
                unavailable = down;
            } else if (failure != null) {
                throw failure;
            }
        }
        if (unavailable != null) {
            throw unavailable;
        }
    }

    private static @Nullable RuntimeException failure(Future<Answer> answer) throws InterruptedException {
        try {
            answer.get();
            return null;
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case RuntimeException failure -> failure;
                case Error error -> throw error;
                case InterruptedException interruption -> throw interruption;
                case null, default -> new IllegalStateException(e);
            };
        }
    }
}
