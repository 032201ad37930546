package city.vantage.worker;

import city.vantage.prompt.Answer;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.ModelVersion;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** What answers requests. Called by one thread at a time. */
public interface Backend extends AutoCloseable {
    /** What stands in the provenance of every answer. */
    ModelVersion model();

    /**
     * Answers a batch: as many answers as requests, in their order. Interrupted when it takes too long; a call that
     * doesn't return then either ends the worker.
     *
     * @throws BackendUnavailableException where no request can be answered now; the batch is tried again later
     * @throws RuntimeException where this batch can't be answered; each of its requests is then tried again, alone, and
     *     given up after some times
     */
    List<Answer> infer(List<InferenceRequest> batch) throws InterruptedException;

    /** Shows what can be measured inside. */
    default void measure(MeterRegistry meters) {}

    @Override
    void close();
}
