package city.vantage.webhook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The attempts of a target that run side by side, each in a virtual thread. Their number is limited elsewhere. */
final class Attempts implements AutoCloseable {
    private final Post post;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhook-", 0).factory());
    private final Map<Long, Future<?>> running = new HashMap<>();
    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();

    Attempts(Post post) {
        this.post = post;
    }

    /** An attempt and what came of it. */
    record Ended(Attempt attempt, Outcome outcome) {}

    void start(Attempt attempt) {
        running.put(attempt.number(), threads.submit(() -> run(attempt)));
    }

    /** Ends an attempt, wherever it is. The receiver may or may not have had the message. */
    void cancel(Attempt attempt) {
        var future = running.remove(attempt.number());
        if (future != null) {
            future.cancel(true);
        }
    }

    /** Those that have ended; waits for one where none has. */
    List<Ended> next(Duration longest) throws InterruptedException {
        var first = ended.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) {
            return List.of();
        }
        var all = new ArrayList<>(List.of(first));
        ended.drainTo(all);
        all.forEach(each -> running.remove(each.attempt().number()));
        return all;
    }

    private void run(Attempt attempt) {
        try {
            ended.add(new Ended(attempt, post.send(attempt)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // Else the attempt would never end, and its incident wait for ever. The message may quote the URL's key.
            ended.add(new Ended(attempt, new Outcome.Unanswered(e.getClass().getSimpleName())));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        post.close();
        threads.close();
    }
}
