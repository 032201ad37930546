package city.vantage.vision.engine;

import city.vantage.vision.onnx.OnnxEnvironment;
import city.vantage.vision.schedule.Job;
import city.vantage.vision.schedule.Lane;
import city.vantage.vision.schedule.Refusal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests with a model. Any thread may submit; one thread owns the model and does the work.
 *
 * <p>A future fails with an {@link EngineException}, whose reason says whether to try again. Cancelling it gives the
 * request up at the next step, and disturbs no other.
 */
public final class VisionEngine implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final long start = System.nanoTime();
    private final AtomicLong ids = new AtomicLong();
    private final VisionModel model;
    private final EngineLoop loop;
    private final Thread thread;

    private VisionEngine(VisionModel model, EngineSettings settings) {
        this.model = model;
        loop = new EngineLoop(model, settings, this::now);
        thread = Thread.ofPlatform().name("vision-engine").start(loop);
    }

    /**
     * Loads a model and begins to serve it.
     *
     * @throws EngineException if it can't be run, or if its cache doesn't fit the configured memory
     */
    public static VisionEngine open(OnnxEnvironment environment, ModelFiles files, EngineSettings settings) {
        return new VisionEngine(new VisionModel(environment, files, settings), settings);
    }

    /** Submits a request that has all the time in the world. */
    public CompletableFuture<VisionAnswer> submit(VisionRequest request, Lane lane) {
        return submit(request, lane, null);
    }

    /**
     * Submits a request. What is refused, for example because it is too long, fails at once.
     *
     * @param left time until nobody needs the answer any more, or null
     */
    public CompletableFuture<VisionAnswer> submit(VisionRequest request, Lane lane, @Nullable Duration left) {
        var result = new CompletableFuture<VisionAnswer>();
        try {
            var now = now();
            var deadline = left == null ? Job.NO_DEADLINE : Math.addExact(now, left.toNanos());
            var job = new Job(
                    ids.incrementAndGet(),
                    lane,
                    deadline,
                    request.promptTokens(),
                    request.generatedTokens(),
                    model.poolFor(request));
            loop.submit(new Submission(request, job, result));
        } catch (EngineException e) {
            result.completeExceptionally(e);
        }
        return result;
    }

    /** How requests are decoded, in words. */
    public String decoding() {
        return model.execution().describe();
    }

    /** How many pictures were encoded; the features of others were known from before. */
    public long encodedPictures() {
        return model.encodedPictures();
    }

    static EngineException.Reason reason(Refusal refusal) {
        return switch (refusal) {
            case QUEUE_FULL -> EngineException.Reason.BUSY;
            case TOO_LATE -> EngineException.Reason.TOO_LATE;
        };
    }

    private long now() {
        return System.nanoTime() - start;
    }

    /** Finishes what has begun, fails what waits, and closes the model. */
    @Override
    public void close() {
        close(GRACE);
    }

    /** The same; what has begun is failed when the grace is over. */
    public void close(Duration grace) {
        loop.stop(grace);
        var interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                // The model must not be closed under the thread that runs it.
                interrupted = true;
            }
        }
        model.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
