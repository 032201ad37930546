package city.vantage.worker;

import city.vantage.metric.Label;
import city.vantage.metric.RequestOutcome;
import city.vantage.prompt.InferenceResult;
import city.vantage.wire.trace.IncidentTrace;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;

/** What a worker tells an incident's trace: how long a request waited, and how long its answer took. No captions. */
final class WorkTrace {
    private static final AttributeKey<String> REQUEST = AttributeKey.stringKey("vantage.request");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("vantage.outcome");
    private static final AttributeKey<Long> DELIVERIES = AttributeKey.longKey("vantage.deliveries");
    /** Named by OpenTelemetry's conventions for generative models. */
    private static final AttributeKey<String> MODEL = AttributeKey.stringKey("gen_ai.request.model");

    private WorkTrace() {}

    /** @return headers of the result */
    static Headers tell(Task task, InferenceResult result, Instant now) {
        var record = task.acquired().record();
        var trace = IncidentTrace.of(record.headers(), result.incidentId());
        var attributes = Attributes.of(
                REQUEST, result.requestId(),
                MODEL, result.model().model(),
                OUTCOME, Label.word(RequestOutcome.of(result.answer())),
                DELIVERIES, (long) task.acquired().deliveries());
        var begun = now.minusMillis(result.timings().inferMillis());
        trace.tell("queue", Instant.ofEpochMilli(record.timestamp()), begun, attributes);
        return trace.tell("infer", begun, now, attributes);
    }
}
