package city.vantage.prompt;

/** A worker's answer to a request. Delivered at least once: the same request may have several equal results. */
public record InferenceResult(
        String requestId, String incidentId, Answer answer, ModelVersion model, Timings timings) {}
