package city.vantage.topology;

import city.vantage.description.Status;
import city.vantage.incident.RejectionReason;
import city.vantage.metric.Label;
import city.vantage.metric.Metrics;
import city.vantage.metric.ObservationOutcome;
import city.vantage.prompt.ModelVersion;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

/**
 * Counts what becomes of records, and times it by the wall clock, so for live streams. A count may include a transaction
 * that was aborted; the topics themselves don't.
 *
 * @param open the requests that wait for an answer
 */
record RecordMeters(MeterRegistry meters, OpenRequests open) {
    private static final List<String> PROBE_ANSWERS = List.of("yes", "no");

    /** Counts are shown at 0 from the start: one that appears with its first event is one that a rate doesn't see. */
    static RecordMeters of(MeterRegistry meters) {
        var records = new RecordMeters(meters, OpenRequests.shownIn(meters));
        EnumSet.allOf(ObservationOutcome.class).forEach(records::observations);
        EnumSet.allOf(Status.class).forEach(records::descriptions);
        records.requests();
        records.repeated();
        return records;
    }

    void observations(ObservationOutcome outcome, int count) {
        observations(outcome).increment(count);
    }

    /** Shows what can be rejected of a topic. */
    void beginRejected(String topic) {
        for (var reason : RejectionReason.values()) {
            rejections(meters, topic, reason);
        }
    }

    void rejected(String topic, RejectionReason reason) {
        rejected(meters, topic, reason);
    }

    static void rejected(MeterRegistry meters, String topic, RejectionReason reason) {
        rejections(meters, topic, reason).increment();
    }

    /** A view was chosen for the first time in its phase. */
    void selected(Instant captured, long wallMillis) {
        meters.timer(Metrics.SELECT_TIME.name()).record(since(captured, wallMillis));
    }

    /** A question about what is never there was answered: a yes is made up. */
    void probed(ModelVersion model, String answer) {
        PROBE_ANSWERS.forEach(each -> probes(model, each));
        probes(model, answer).increment();
    }

    void asked() {
        requests().increment();
    }

    void repeatedResult() {
        repeated().increment();
    }

    void described(Status status, boolean last, Instant captured, long wallMillis) {
        descriptions(status).increment();
        meters.timer(Metrics.DESCRIBE_TIME.name(), "final", Boolean.toString(last))
                .record(since(captured, wallMillis));
    }

    private Counter observations(ObservationOutcome outcome) {
        return meters.counter(Metrics.OBSERVATIONS.name(), "outcome", Label.word(outcome));
    }

    private static Counter rejections(MeterRegistry meters, String topic, RejectionReason reason) {
        return meters.counter(Metrics.REJECTED.name(), "topic", topic, "reason", reason.name());
    }

    private Counter probes(ModelVersion model, String answer) {
        return meters.counter(
                Metrics.PROBES.name(), "model", model.model(), "digest", model.digest(), "answer", answer);
    }

    private Counter requests() {
        return meters.counter(Metrics.ASKED.name());
    }

    private Counter repeated() {
        return meters.counter(Metrics.REPEATED.name());
    }

    private Counter descriptions(Status status) {
        return meters.counter(Metrics.DESCRIPTIONS.name(), "status", status.name());
    }

    /** Simulated cameras may be ahead of the clock. */
    private static Duration since(Instant captured, long wallMillis) {
        return Duration.ofMillis(Math.max(0, wallMillis - captured.toEpochMilli()));
    }
}
