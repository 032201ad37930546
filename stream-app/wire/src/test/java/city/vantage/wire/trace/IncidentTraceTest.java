package city.vantage.wire.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IncidentTraceTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Headers NONE = new RecordHeaders();

    @Test
    void whereNobodyCollectsTracesNoHeadersAreWritten() {
        assertThat(tell(IncidentTrace.of("i-1")).toArray()).isEmpty();
    }

    @Test
    void whereNobodyCollectsTracesWhatACallerSaidGoesOn() {
        var theirs = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        var headers = tell(IncidentTrace.of(headers(theirs), "i-1"));

        assertThat(traceparent(headers)).isEqualTo(theirs);
    }

    @Nested
    class WhereTheyAreCollected {
        @RegisterExtension
        static final OpenTelemetryExtension COLLECTED = OpenTelemetryExtension.create();

        @Test
        void everyProcessKnowsTheTraceOfAnIncident() {
            tell(IncidentTrace.of("i-1"));
            tell(IncidentTrace.of(NONE, "i-1"));
            tell(IncidentTrace.of("i-2"));

            assertThat(COLLECTED.getSpans())
                    .extracting(SpanData::getTraceId)
                    .satisfies(
                            ids -> assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2)));
        }

        @Test
        void aStepFollowsFromTheOneThatItsRecordNames() {
            var headers = tell(IncidentTrace.of("i-1"));

            tell(IncidentTrace.of(headers, "i-1"));

            var spans = COLLECTED.getSpans();
            assertThat(spans.get(1).getParentSpanId()).isEqualTo(spans.get(0).getSpanId());
        }

        @Test
        void nonsenseInTheHeaderCountsAsNothing() {
            var first = tell(IncidentTrace.of("i-1"));
            var after = tell(IncidentTrace.of(headers("00-nonsense-01"), "i-1"));

            assertThat(traceparent(after).substring(0, 35))
                    .isEqualTo(traceparent(first).substring(0, 35));
        }

        @Test
        void aStepThatBeganInTheFutureBeginsWhenItEnds() {
            IncidentTrace.of("i-1").tell("step", NOON.plusSeconds(9), NOON, Attributes.empty());

            assertThat(COLLECTED.getSpans().getFirst().getStartEpochNanos())
                    .isEqualTo(NOON.getEpochSecond() * 1_000_000_000);
        }
    }

    private static Headers tell(IncidentTrace trace) {
        return trace.tell("step", NOON, NOON.plusSeconds(1), Attributes.empty());
    }

    private static Headers headers(String traceparent) {
        return new RecordHeaders().add("traceparent", traceparent.getBytes(UTF_8));
    }

    private static String traceparent(Headers headers) {
        return new String(headers.lastHeader("traceparent").value(), UTF_8);
    }
}
