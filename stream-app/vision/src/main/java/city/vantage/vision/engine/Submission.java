package city.vantage.vision.engine;

import city.vantage.vision.schedule.Job;
import java.util.concurrent.CompletableFuture;

/** A request in the queue, and who waits for its answer. */
record Submission(VisionRequest request, Job job, CompletableFuture<VisionAnswer> result) {
    void fail(EngineException.Reason reason, String why) {
        result.completeExceptionally(new EngineException(reason, "request " + request.id() + ": " + why));
    }
}
