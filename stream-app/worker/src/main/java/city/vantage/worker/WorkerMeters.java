package city.vantage.worker;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** Counts and times of a worker. */
record WorkerMeters(MeterRegistry meters) {
    void requests(String outcome, int count) {
        meters.counter("vantage.worker.requests", "outcome", outcome).increment(count);
    }

    void batch(int size, Duration took) {
        meters.summary("vantage.worker.batch.size").record(size);
        meters.timer("vantage.worker.infer").record(took);
    }
}
