package city.vantage.app.simulate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Does the same for each of several incidents, with several threads. */
public final class Incidents {
    private final int count;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicBoolean stopping = new AtomicBoolean();

    /** What is done for the incident of a number from 0 on. */
    @FunctionalInterface
    public interface Work {
        void accept(int number) throws IOException, InterruptedException;
    }

    public Incidents(int count) {
        this.count = count;
    }

    /** Those that are done. */
    public int done() {
        return done.get();
    }

    /** No incident is begun any more. */
    public void stop() {
        stopping.set(true);
    }

    /**
     * Returns when all are done, or after {@link #stop} those that were begun. The first failure stops the others after the
     * incident that each is at.
     */
    public void forEach(int threads, Work work) throws IOException, InterruptedException {
        Callable<Void> loop = () -> {
            for (var number = next.getAndIncrement();
                    number < count && !stopping.get();
                    number = next.getAndIncrement()) {
                work.accept(number);
                done.incrementAndGet();
            }
            return null;
        };
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var loops = new ArrayList<Future<Void>>();
            for (var i = 0; i < threads; i++) {
                loops.add(pool.submit(loop));
            }
            awaitAll(loops);
        }
    }

    private void awaitAll(List<Future<Void>> loops) throws IOException, InterruptedException {
        for (var loop : loops) {
            try {
                loop.get();
            } catch (ExecutionException e) {
                stop();
                switch (e.getCause()) {
                    case IOException failure -> throw failure;
                    case RuntimeException failure -> throw failure;
                    case null, default -> throw new IllegalStateException("an incident couldn't be done", e.getCause());
                }
            }
        }
    }
}
