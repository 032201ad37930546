package city.vantage.app.simulate;

import city.vantage.app.frame.FrameSink;
import city.vantage.app.runtime.CameraProducer;
import city.vantage.app.runtime.Progress;
import city.vantage.incident.FrameReference;
import city.vantage.incident.Observation;
import city.vantage.simulator.SimulatedFrame;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends simulated observations at a steady rate. What is late is made up for as fast as it goes. A thread makes
 * observations ahead, at most {@value #AHEAD} of them; they get the time at which they are sent, so that the load goes
 * on in real time however it is thinned out. Pictures are drawn and stored ahead too, at most {@value #DRAWN_AHEAD} of them.
 */
final class LoadRun {
    private static final int AHEAD = 20_000;
    private static final int DRAWN_AHEAD = 100;
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration HEAD = Duration.ofSeconds(2);
    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(15);
    private static final Duration REST = Duration.ofMillis(1);
    private static final long PATIENCE_MILLIS = 100;

    private final LoadOptions options;
    private final CameraProducer cameras;
    private final @Nullable FrameSink frames;
    private final Progress progress;
    private final BooleanSupplier stopping;
    private final int ahead;
    private final BlockingQueue<Made> made;
    private final long registered;
    private volatile @Nullable UncheckedIOException fault;
    private Instant start = Instant.EPOCH;
    private long startNanos;
    private long sent;
    private long reportedNanos;
    private long reportedAcknowledged;
    private long starvedNanos;

    /** @param picture where it is, or null */
    private record Made(SimulatedFrame frame, @Nullable FrameReference picture) {}

    LoadRun(
            LoadOptions options,
            CameraProducer cameras,
            @Nullable FrameSink frames,
            Progress progress,
            BooleanSupplier stopping) {
        this.options = options;
        this.cameras = cameras;
        this.frames = frames;
        this.ahead = frames == null ? AHEAD : DRAWN_AHEAD;
        this.made = new ArrayBlockingQueue<>(ahead);
        this.progress = progress;
        this.stopping = stopping;
        this.registered = cameras.acknowledged();
    }

    /**
     * Runs until the time is over or it is stopped, and says how it went.
     *
     * @throws UncheckedIOException where a picture can't be stored
     */
    RateReport run(LoadPlan plan) throws InterruptedException {
        var maker = Thread.ofPlatform().daemon().name("simulator").start(() -> make(plan));
        try {
            awaitHead();
            start = Instant.now();
            startNanos = System.nanoTime();
            reportedNanos = startNanos;
            while (!stopping.getAsBoolean() && !isOver()) {
                step();
                if (System.nanoTime() - reportedNanos >= EVERY.toNanos()) {
                    progress.say(report().sentence());
                    beginReport();
                }
            }
            var due = due();
            cameras.flush();
            return report(due);
        } finally {
            maker.interrupt();
            maker.join();
        }
    }

    private void make(LoadPlan plan) {
        try {
            for (var each = plan.frames().iterator(); each.hasNext(); ) {
                var frame = each.next();
                made.put(new Made(frame, frames == null ? null : frames.add(frame.jpeg())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (UncheckedIOException e) {
            fault = e;
        }
    }

    /** Lets the simulator warm up, so that the load doesn't begin with arrears. */
    private void awaitHead() throws InterruptedException {
        var wanted = Math.min(0.5 * ahead, options.rate() * HEAD.toSeconds());
        var until = System.nanoTime() + LONGEST_WARM_UP.toNanos();
        while (made.size() < wanted && fault == null && System.nanoTime() < until && !stopping.getAsBoolean()) {
            Thread.sleep(REST);
        }
    }

    private void step() throws InterruptedException {
        if (sent >= due()) {
            LockSupport.parkNanos(REST.toNanos());
            return;
        }
        var before = System.nanoTime();
        var next = made.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        starvedNanos += System.nanoTime() - before;
        if (next != null) {
            cameras.publish(dated(next, start.plus(Math.round(sent / options.rate() * 1e6), ChronoUnit.MICROS)));
            sent++;
        } else if (fault != null) {
            throw fault;
        }
    }

    /** Incident ids get the time at which the load began, because those of an earlier load have closed. */
    private Observation dated(Made next, Instant now) {
        var seen = next.frame().observation();
        var delay = Duration.between(seen.capturedAt(), next.frame().deliveredAt());
        return new Observation(
                seen.incidentId() + "@" + start.getEpochSecond(),
                seen.siteId(),
                seen.cameraId(),
                seen.viewKind(),
                now.minus(delay),
                seen.phase(),
                next.picture(),
                seen.frameSize(),
                seen.sharpness(),
                seen.detections());
    }

    private boolean isOver() {
        return options.duration() != null
                && elapsedNanos() >= options.duration().toNanos();
    }

    private long elapsedNanos() {
        return System.nanoTime() - startNanos;
    }

    private long due() {
        return (long) (elapsedNanos() / 1e9 * options.rate());
    }

    private RateReport report() {
        return report(due());
    }

    private RateReport report(long due) {
        var seconds = (System.nanoTime() - reportedNanos) / 1e9;
        var acknowledged = acknowledged();
        return new RateReport(
                options.rate(),
                (acknowledged - reportedAcknowledged) / seconds,
                due,
                sent,
                acknowledged,
                starvedNanos / 1e9 / seconds);
    }

    private void beginReport() {
        reportedNanos = System.nanoTime();
        reportedAcknowledged = acknowledged();
        starvedNanos = 0;
    }

    private long acknowledged() {
        return cameras.acknowledged() - registered;
    }
}
