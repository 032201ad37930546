package city.vantage.topology;

import city.vantage.incident.RejectionReason;
import city.vantage.prompt.ModelVersion;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what becomes of records. A count may include a transaction that was aborted; the topics themselves don't. */
record RecordMeters(MeterRegistry meters) {
    void observations(String outcome, int count) {
        meters.counter("vantage.observations", "outcome", outcome).increment(count);
    }

    void rejected(String topic, RejectionReason reason) {
        meters.counter("vantage.records.rejected", "topic", topic, "reason", reason.name())
                .increment();
    }

    void repeatedResult() {
        meters.counter("vantage.results.repeated").increment();
    }

    /** A question about what is never there was answered: a yes is made up. */
    void probed(ModelVersion model, String answer) {
        meters.counter("vantage.probes", "model", model.model(), "digest", model.digest(), "answer", answer)
                .increment();
    }

    void described(String status) {
        meters.counter("vantage.descriptions", "status", status).increment();
    }
}
