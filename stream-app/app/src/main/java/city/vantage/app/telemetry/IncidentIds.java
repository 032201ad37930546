package city.vantage.app.telemetry;

import city.vantage.wire.trace.IncidentTrace;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.trace.IdGenerator;

/** Random ids, but for the first span of an incident's trace, which has those that its other spans know it by. */
final class IncidentIds implements IdGenerator {
    private final IdGenerator random = IdGenerator.random();

    @Override
    public String generateSpanId() {
        return IncidentTrace.beginning().map(SpanContext::getSpanId).orElseGet(random::generateSpanId);
    }

    @Override
    public String generateTraceId() {
        return IncidentTrace.beginning().map(SpanContext::getTraceId).orElseGet(random::generateTraceId);
    }
}
