package city.vantage.worker;

import city.vantage.prompt.Answer;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.ModelVersion;
import java.util.List;

/** What answers requests. Called by one thread at a time. */
public interface Backend extends AutoCloseable {
    /** What stands in the provenance of every answer. */
    ModelVersion model();

    /**
     * Answers a batch: as many answers as requests, in their order. May be interrupted when it takes too long.
     *
     * @throws RuntimeException where the batch can't be answered now; each of its requests is then tried again, alone
     */
    List<Answer> infer(List<InferenceRequest> batch) throws InterruptedException;

    @Override
    void close();
}
