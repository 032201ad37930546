package city.vantage.wire.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The trace of an incident, as OpenTelemetry has it: one for each incident, whose spans are the steps on the way from
 * an observation to an alert. What follows from a step says so in its header {@code traceparent} (W3C Trace Context).
 *
 * <p>An incident's trace and its first span have ids that follow from the incident's, so that every process knows them
 * and a step that is done again after a failure belongs to the same trace. Where nobody collects traces, this costs next
 * to nothing and writes no headers.
 *
 * @param context what a step follows from
 * @param carried whether a record's headers named it
 */
public record IncidentTrace(Context context, boolean carried) {
    private static final W3CTraceContextPropagator PROPAGATOR = W3CTraceContextPropagator.getInstance();
    private static final ScopedValue<SpanContext> BEGUN = ScopedValue.newInstance();
    private static final int TRACE_BYTES = 16;
    private static final int SPAN_BYTES = 8;

    /** What follows from the incident itself. */
    public static IncidentTrace of(String incidentId) {
        return new IncidentTrace(Context.root().with(Span.wrap(root(incidentId))), false);
    }

    /** What follows from a record with these headers; from the incident itself where they say nothing, or nonsense. */
    public static IncidentTrace of(Headers headers, String incidentId) {
        var context = PROPAGATOR.extract(Context.root(), headers, HeaderCarrier.INSTANCE);
        return Span.fromContext(context).getSpanContext().isValid() ? new IncidentTrace(context, true) : of(incidentId);
    }

    /** What a record's headers say, as headers of what follows from it outside of Kafka; none where they say nothing. */
    public static Map<String, String> outward(Headers headers) {
        var outward = new TreeMap<String, String>();
        PROPAGATOR.inject(
                PROPAGATOR.extract(Context.root(), headers, HeaderCarrier.INSTANCE),
                headers,
                (_, name, value) -> outward.put(name, value));
        return outward;
    }

    /**
     * Tells of a step that is over.
     *
     * @return headers for the records that follow from it: its own, or those of what it follows from, if nobody collects it
     */
    public Headers tell(String step, Instant start, Instant end, Attributes attributes) {
        var span = span(step, start, end, attributes)
                .setParent(context)
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
        var headers = new RecordHeaders();
        if (span.isRecording()) {
            PROPAGATOR.inject(context.with(span), headers, HeaderCarrier.INSTANCE);
        } else if (carried) {
            PROPAGATOR.inject(context, headers, HeaderCarrier.INSTANCE);
        }
        span.end(end);
        return headers;
    }

    /** Tells of an incident that is over: the first span of its trace. */
    public static void tellWhole(String incidentId, Instant start, Instant end, Attributes attributes) {
        ScopedValue.where(BEGUN, root(incidentId))
                .run(() -> span("incident", start, end, attributes)
                        .setNoParent()
                        .startSpan()
                        .end(end));
    }

    /** The ids that the span has to get that begins now in this thread; nothing where it is free to have any. */
    public static Optional<SpanContext> beginning() {
        return BEGUN.isBound() ? Optional.of(BEGUN.get()) : Optional.empty();
    }

    private static SpanContext root(String incidentId) {
        var digest = sha256().digest(incidentId.getBytes(UTF_8));
        var hex = HexFormat.of();
        return SpanContext.createFromRemoteParent(
                hex.formatHex(digest, 0, TRACE_BYTES),
                hex.formatHex(digest, TRACE_BYTES, TRACE_BYTES + SPAN_BYTES),
                TraceFlags.getSampled(),
                TraceState.getDefault());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Frames may be ahead of the clock: then the span begins when it ends. */
    private static SpanBuilder span(String name, Instant start, Instant end, Attributes attributes) {
        return GlobalOpenTelemetry.getTracer("city.vantage")
                .spanBuilder(name)
                .setStartTimestamp(start.isBefore(end) ? start : end)
                .setAllAttributes(attributes);
    }
}
