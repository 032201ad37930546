package city.vantage.worker;

import city.vantage.incident.RejectionReason;
import city.vantage.metric.Label;
import city.vantage.metric.Metrics;
import city.vantage.metric.RequestOutcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicBoolean;

/** Counts and times of a worker. */
record WorkerMeters(MeterRegistry meters) {
    /** @param topic of the requests. Counts are shown at 0 from the start, so that a rate sees the first event */
    static WorkerMeters of(MeterRegistry meters, String topic) {
        var worker = new WorkerMeters(meters);
        EnumSet.allOf(RequestOutcome.class).forEach(worker::requests);
        EnumSet.allOf(RejectionReason.class).forEach(reason -> worker.rejections(topic, reason));
        return worker;
    }

    void requests(RequestOutcome outcome, int count) {
        requests(outcome).increment(count);
    }

    void rejected(String topic, RejectionReason reason) {
        rejections(topic, reason).increment();
    }

    private Counter requests(RequestOutcome outcome) {
        return meters.counter(Metrics.ANSWERED.name(), "outcome", Label.word(outcome));
    }

    private Counter rejections(String topic, RejectionReason reason) {
        return meters.counter(Metrics.REJECTED.name(), "topic", topic, "reason", reason.name());
    }

    void batch(int size, Duration took) {
        meters.summary(Metrics.BATCH_SIZE.name()).record(size);
        meters.timer(Metrics.INFER_TIME.name()).record(took);
    }

    void queued(long millis) {
        meters.timer(Metrics.QUEUE_TIME.name()).record(Duration.ofMillis(millis));
    }

    void published(Duration took) {
        meters.timer(Metrics.PUBLISH_TIME.name()).record(took);
    }

    /** Shows whether the worker waits for an outage to end. */
    void show(AtomicBoolean down) {
        Gauge.builder(Metrics.OUTAGE.name(), down, now -> now.get() ? 1 : 0)
                .strongReference(true)
                .register(meters);
    }
}
