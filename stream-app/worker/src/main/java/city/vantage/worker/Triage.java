package city.vantage.worker;

import city.vantage.incident.RejectionReason;
import city.vantage.prompt.InferenceRequest;
import city.vantage.wire.Inbound;
import java.time.Instant;

/** What is to be done with a record of the queue. */
sealed interface Triage {

    /** Have the backend answer it. A suspect has failed, or killed a worker, before: it goes alone. */
    record Infer(Task task, boolean suspect) implements Triage {}

    /** Nobody needs the answer any more. */
    record Expire(Task task) implements Triage {}

    /** It has been delivered too often. */
    record GiveUp(Task task, String detail) implements Triage {}

    /** It is no request, or nobody can tell. */
    record Discard(RejectionReason reason, String detail) implements Triage {}

    static Triage of(Acquired acquired, Inbound<InferenceRequest> value, int deliveryLimit, Instant now) {
        return switch (value) {
            case Inbound.Rejected<InferenceRequest> rejected -> new Discard(rejected.reason(), rejected.detail());
            case Inbound.Tick<InferenceRequest> ignored -> new Discard(RejectionReason.MALFORMED, "no value");
            case Inbound.Accepted<InferenceRequest> accepted ->
                of(new Task(acquired, accepted.value()), deliveryLimit, now);
        };
    }

    /** A last delivery is given up even where it is late: not even its expiry could be published before. */
    private static Triage of(Task task, int deliveryLimit, Instant now) {
        var deliveries = task.acquired().deliveries();
        if (deliveries >= deliveryLimit) {
            return new GiveUp(task, "delivered %d times without an answer".formatted(deliveries));
        }
        return task.isExpired(now) ? new Expire(task) : new Infer(task, deliveries > 1);
    }
}
