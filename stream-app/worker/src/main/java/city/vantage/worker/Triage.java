package city.vantage.worker;

import city.vantage.incident.RejectionReason;
import city.vantage.prompt.InferenceRequest;
import city.vantage.wire.Inbound;
import java.time.Instant;

/** What is to be done with a record of the queue. */
sealed interface Triage {

    /** Have the backend answer it. A suspect has failed, or killed a worker, before: it goes alone. */
    record Infer(InferenceRequest request, boolean suspect) implements Triage {}

    /** Nobody needs the answer any more. */
    record Expire(InferenceRequest request) implements Triage {}

    /** It has been delivered too often. */
    record GiveUp(InferenceRequest request, String detail) implements Triage {}

    /** It is no request. */
    record Discard(RejectionReason reason, String detail) implements Triage {}

    static Triage of(Acquired acquired, int deliveryLimit, Instant now) {
        return switch (acquired.record().value()) {
            case Inbound.Rejected<InferenceRequest> rejected -> new Discard(rejected.reason(), rejected.detail());
            case Inbound.Tick<InferenceRequest> ignored -> new Discard(RejectionReason.MALFORMED, "no value");
            case Inbound.Accepted<InferenceRequest> accepted -> of(accepted.value(), acquired, deliveryLimit, now);
        };
    }

    private static Triage of(InferenceRequest request, Acquired acquired, int deliveryLimit, Instant now) {
        if (request.deadline() != null && request.deadline().isBefore(now)) {
            return new Expire(request);
        }
        return acquired.deliveries() >= deliveryLimit
                ? new GiveUp(request, "delivered %d times without an answer".formatted(acquired.deliveries()))
                : new Infer(request, acquired.deliveries() > 1);
    }
}
