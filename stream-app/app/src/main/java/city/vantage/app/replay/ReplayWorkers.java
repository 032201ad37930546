package city.vantage.app.replay;

import city.vantage.worker.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The workers of a replay in this process, each in a thread of its own. */
final class ReplayWorkers implements AutoCloseable {
    private final List<Worker> workers;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    private ReplayWorkers(List<Worker> workers) {
        this.workers = workers;
    }

    static ReplayWorkers start(List<Worker> workers) {
        var started = new ReplayWorkers(workers);
        workers.forEach(worker -> started.threads.add(Thread.ofPlatform()
                .name("replay-worker-" + started.threads.size())
                .start(() -> started.run(worker))));
        return started;
    }

    /** Throws what a worker failed with. */
    void check() {
        var failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    /** Lets each finish the batch that it has. */
    @Override
    public void close() throws InterruptedException {
        workers.forEach(Worker::close);
        for (var thread : threads) {
            thread.join();
        }
    }

    private void run(Worker worker) {
        try {
            worker.run();
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }
}
