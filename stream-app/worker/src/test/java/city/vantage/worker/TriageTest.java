package city.vantage.worker;

import static city.vantage.worker.Requests.delivered;
import static city.vantage.worker.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.RejectionReason;
import city.vantage.prompt.InferenceRequest;
import city.vantage.wire.Inbound;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TriageTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final int LIMIT = 3;

    @Test
    void aFirstDeliveryIsInferredTogetherWithOthers() {
        var triage = triage(request("a"), 1);

        assertThat(triage).isEqualTo(new Triage.Infer(new Task(delivered, request("a")), false));
    }

    @Test
    void aLaterDeliveryIsSuspect() {
        var triage = triage(request("a"), 2);

        assertThat(triage).isEqualTo(new Triage.Infer(new Task(delivered, request("a")), true));
    }

    @Test
    void theDeliveryAtTheLimitIsGivenUp() {
        var triage = triage(request("a"), LIMIT);

        assertThat(triage)
                .isEqualTo(new Triage.GiveUp(new Task(delivered, request("a")), "delivered 3 times without an answer"));
    }

    @Test
    void aDeliveryBeyondTheLimitIsGivenUp() {
        var triage = triage(request("a"), LIMIT + 1);

        assertThat(triage).isInstanceOf(Triage.GiveUp.class);
    }

    @Test
    void aDeadlineThatHasPassedExpires() {
        var late = request("a", NOW.minusMillis(1));

        assertThat(triage(late, 1)).isEqualTo(new Triage.Expire(new Task(delivered, late)));
    }

    @Test
    void aDeadlineOfNowIsStillMet() {
        assertThat(triage(request("a", NOW), 1)).isInstanceOf(Triage.Infer.class);
    }

    @Test
    void aLateRequestAtTheLimitIsGivenUpBecauseEvenItsExpiryFailed() {
        assertThat(triage(request("a", NOW.minusMillis(1)), LIMIT)).isInstanceOf(Triage.GiveUp.class);
    }

    @Test
    void bytesThatAreNoRequestAreDiscardedWithTheirReason() {
        var triage = triage(new Inbound.Rejected<>(RejectionReason.UNKNOWN_SCHEMA, "schema 9", new byte[0]), 1);

        assertThat(triage).isEqualTo(new Triage.Discard(RejectionReason.UNKNOWN_SCHEMA, "schema 9"));
    }

    @Test
    void aRecordWithoutValueIsDiscarded() {
        assertThat(triage(new Inbound.Tick<>(), 1))
                .isEqualTo(new Triage.Discard(RejectionReason.MALFORMED, "no value"));
    }

    private Acquired delivered = delivered(1);

    private Triage triage(InferenceRequest request, int deliveries) {
        return triage(new Inbound.Accepted<>(request, new byte[0]), deliveries);
    }

    private Triage triage(Inbound<InferenceRequest> value, int deliveries) {
        delivered = delivered(deliveries);
        return Triage.of(delivered, value, LIMIT, NOW);
    }
}
