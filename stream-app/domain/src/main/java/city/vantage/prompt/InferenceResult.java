package city.vantage.prompt;

import city.vantage.incident.Phase;

/** A worker's answer to a request. Delivered at least once: the same request may have several equal results. */
public record InferenceResult(
        String requestId, String incidentId, Phase phase, Answer answer, ModelVersion model, Timings timings) {

    public static InferenceResult of(InferenceRequest request, Answer answer, ModelVersion model, Timings timings) {
        return new InferenceResult(request.requestId(), request.incidentId(), request.phase(), answer, model, timings);
    }

    InferenceResult with(Answer other) {
        return new InferenceResult(requestId, incidentId, phase, other, model, timings);
    }
}
