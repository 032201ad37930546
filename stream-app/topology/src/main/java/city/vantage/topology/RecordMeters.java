package city.vantage.topology;

import city.vantage.incident.RejectionReason;
import city.vantage.metric.Metrics;
import city.vantage.prompt.ModelVersion;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts what becomes of records, and times it by the wall clock, so for live streams. A count may include a transaction
 * that was aborted; the topics themselves don't.
 *
 * @param open the requests that wait for an answer
 */
record RecordMeters(MeterRegistry meters, OpenRequests open) {

    static RecordMeters of(MeterRegistry meters) {
        return new RecordMeters(meters, OpenRequests.shownIn(meters));
    }

    void observations(String outcome, int count) {
        meters.counter(Metrics.OBSERVATIONS.name(), "outcome", outcome).increment(count);
    }

    void rejected(String topic, RejectionReason reason) {
        rejected(meters, topic, reason);
    }

    static void rejected(MeterRegistry meters, String topic, RejectionReason reason) {
        meters.counter(Metrics.REJECTED.name(), "topic", topic, "reason", reason.name())
                .increment();
    }

    /** A view was chosen for the first time in its phase. */
    void selected(Instant captured, long wallMillis) {
        meters.timer(Metrics.SELECT_TIME.name()).record(since(captured, wallMillis));
    }

    /** A question about what is never there was answered: a yes is made up. */
    void probed(ModelVersion model, String answer) {
        meters.counter(Metrics.PROBES.name(), "model", model.model(), "digest", model.digest(), "answer", answer)
                .increment();
    }

    void asked() {
        meters.counter(Metrics.ASKED.name()).increment();
    }

    void repeatedResult() {
        meters.counter(Metrics.REPEATED.name()).increment();
    }

    void described(String status, boolean last, Instant captured, long wallMillis) {
        meters.counter(Metrics.DESCRIPTIONS.name(), "status", status).increment();
        meters.timer(Metrics.DESCRIBE_TIME.name(), "final", Boolean.toString(last))
                .record(since(captured, wallMillis));
    }

    /** Simulated cameras may be ahead of the clock. */
    private static Duration since(Instant captured, long wallMillis) {
        return Duration.ofMillis(Math.max(0, wallMillis - captured.toEpochMilli()));
    }
}
