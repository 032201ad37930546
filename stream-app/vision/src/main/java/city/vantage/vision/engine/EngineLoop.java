package city.vantage.vision.engine;

import city.vantage.vision.onnx.OnnxException;
import city.vantage.vision.schedule.Capacity;
import city.vantage.vision.schedule.Costs;
import city.vantage.vision.schedule.Job;
import city.vantage.vision.schedule.Round;
import city.vantage.vision.schedule.Schedule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that owns the model: lets requests in as the schedule says, and steps until none is left. */
final class EngineLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(EngineLoop.class);
    private static final long RUNNING = Long.MAX_VALUE;

    private final VisionModel model;
    private final int chunkTokens;
    private final LongSupplier clock;
    private final Schedule schedule;
    private final Map<Job, Submission> waiting = new HashMap<>();
    private final List<Submission> begun = new ArrayList<>();
    private Costs costs = Costs.UNKNOWN;
    private long stopAt = RUNNING;

    EngineLoop(VisionModel model, EngineSettings settings, LongSupplier clock) {
        this.model = model;
        this.clock = clock;
        chunkTokens = settings.chunkTokens();
        schedule = new Schedule(settings.queueLimit(), settings.backfillShare());
    }

    /** Puts a request into the queue, or fails it. */
    synchronized void submit(Submission submission) {
        if (stopAt != RUNNING) {
            submission.fail(EngineException.Reason.CLOSED, "the engine shuts down");
            return;
        }
        var refusal = schedule.offer(submission.job(), clock.getAsLong(), costs);
        if (refusal.isPresent()) {
            submission.fail(
                    VisionEngine.reason(refusal.get()),
                    "refused with %d waiting: %s".formatted(schedule.waiting(), refusal.get()));
            return;
        }
        waiting.put(submission.job(), submission);
        notifyAll();
    }

    /** Fails what waits, and ends the thread when what has begun is over, or after the grace. */
    synchronized void stop(Duration grace) {
        if (stopAt == RUNNING) {
            stopAt = clock.getAsLong() + grace.toNanos();
        }
        schedule.drain().forEach(job -> remove(job).fail(EngineException.Reason.CLOSED, "the engine shuts down"));
        notifyAll();
    }

    @Override
    public void run() {
        try {
            while (awaitWork()) {
                begin(nextRound());
                step();
            }
        } catch (RuntimeException | Error e) {
            LOG.error("the engine's thread ends", e);
            stop(Duration.ZERO);
            begun.forEach(submission -> submission.fail(EngineException.Reason.RUNTIME, "the engine broke: " + e));
            throw e;
        }
        begun.forEach(
                submission -> submission.fail(EngineException.Reason.CLOSED, "the engine shut down before the end"));
    }

    /** Waits until there is something to do; false when the thread is to end. */
    private synchronized boolean awaitWork() {
        while (stopAt == RUNNING && model.execution().isIdle() && schedule.waiting() == 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                // Nobody but stop ends this thread.
                LOG.debug("interrupted while idle", e);
            }
        }
        return clock.getAsLong() < stopAt
                && !(stopAt != RUNNING && model.execution().isIdle());
    }

    private synchronized List<Submission> nextRound() {
        waiting.values().stream()
                .filter(submission -> submission.result().isDone())
                .toList()
                .forEach(this::forget);
        var execution = model.execution();
        var free = IntStream.range(0, execution.pools().size())
                .mapToObj(execution::free)
                .toList();
        return taken(schedule.next(clock.getAsLong(), costs, new Capacity(free, chunkTokens)));
    }

    private void forget(Submission submission) {
        schedule.cancel(submission.job());
        waiting.remove(submission.job());
    }

    private List<Submission> taken(Round round) {
        round.late()
                .forEach(job -> remove(job)
                        .fail(EngineException.Reason.TOO_LATE, "it can't be answered before its deadline any more"));
        return round.begun().stream().map(this::remove).toList();
    }

    private Submission remove(Job job) {
        return Objects.requireNonNull(waiting.remove(job));
    }

    private void begin(List<Submission> submissions) {
        encodeTogether(submissions);
        for (var submission : submissions) {
            try {
                var work = model.prepare(submission.request(), submission.result());
                model.execution().start(work, submission.job().pool());
                begun.add(submission);
            } catch (EngineException e) {
                submission.result().completeExceptionally(e);
            } catch (OnnxException e) {
                submission.result().completeExceptionally(EngineException.of(e));
            }
        }
    }

    private void encodeTogether(List<Submission> submissions) {
        try {
            model.encode(submissions.stream()
                    .flatMap(submission -> submission.request().pictures().stream())
                    .toList());
        } catch (EngineException | OnnxException e) {
            LOG.debug("pictures can't be encoded together: each request is tried by itself", e);
        }
    }

    private void step() {
        var before = clock.getAsLong();
        if (model.execution().isIdle()) {
            return;
        }
        var promptTokens = model.execution().step();
        begun.removeIf(submission -> submission.result().isDone());
        synchronized (this) {
            costs = costs.after(clock.getAsLong() - before, promptTokens);
        }
    }
}
