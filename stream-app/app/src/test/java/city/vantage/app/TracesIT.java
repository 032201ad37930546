package city.vantage.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.ByteString;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a collector of traces gets of a demo. */
@Timeout(200)
class TracesIT {
    private static final String ENDPOINT = "otel.exporter.otlp.endpoint";
    private static final int INCIDENTS = 2;

    @TempDir
    private static Path folder = Path.of("");

    private static DemoRun demo = new DemoRun(new CommandRun(-1, "", ""), List.of());
    private static List<Span> spans = List.of();

    @BeforeAll
    static void runTheDemo() throws Exception {
        GlobalOpenTelemetry.resetForTest();
        try (var collector = Collector.start()) {
            System.setProperty(ENDPOINT, collector.endpoint());
            demo = DemoRun.of(
                    folder.resolve("descriptions.jsonl"),
                    "--incidents",
                    Integer.toString(INCIDENTS),
                    "--set",
                    "inference.backend=kinematic");
            spans = collector.spans();
        }
    }

    @AfterAll
    static void nobodyCollectsAnyMore() {
        System.clearProperty(ENDPOINT);
        GlobalOpenTelemetry.resetForTest();
    }

    @Test
    void eachIncidentHasOneTraceThatBeginsWithIt() {
        assertThat(traces()).hasSize(INCIDENTS);
        assertThat(traces().values()).allSatisfy(trace -> {
            assertThat(trace)
                    .filteredOn(span -> span.getParentSpanId().isEmpty())
                    .extracting(Span::getName)
                    .containsExactly("incident");
            assertThat(trace.stream()
                            .flatMap(span -> span.getAttributesList().stream())
                            .filter(attribute -> attribute.getKey().equals("vantage.incident"))
                            .map(attribute -> attribute.getValue().getStringValue())
                            .collect(toSet()))
                    .hasSize(1);
        });
    }

    @Test
    void everyStepFollowsFromOneThatIsThere() {
        assertThat(traces().values()).allSatisfy(trace -> {
            var ids = trace.stream().map(Span::getSpanId).collect(toSet());
            assertThat(trace)
                    .extracting(Span::getParentSpanId)
                    .filteredOn(parent -> !parent.isEmpty())
                    .isSubsetOf(ids);
        });
    }

    @Test
    void stepsFollowFromEachOtherInTheOrderOfTheFlow() {
        assertThat(causes("select-best-view")).containsOnly("incident");
        assertThat(causes("queue")).containsOnly("select-best-view");
        assertThat(causes("infer")).containsOnly("select-best-view");
        assertThat(causes("describe")).contains("infer").isSubsetOf("infer", "select-best-view", "incident");
        assertThat(causes("raise-alert")).isSubsetOf("describe", "incident");
    }

    @Test
    void everyDescriptionHasItsSpan() {
        assertThat(demo.run().exitCode()).as(demo.run().err()).isZero();
        assertThat(spans)
                .filteredOn(span -> span.getName().equals("describe")
                        && text(span, "vantage.status").equals("FINAL"))
                .hasSameSizeAs(demo.descriptions());
    }

    @Test
    void noSpanSaysWhatIsInThePictures() {
        assertThat(spans.stream()
                        .flatMap(span -> span.getAttributesList().stream())
                        .map(KeyValue::getKey))
                .allMatch(key -> key.startsWith("vantage.") || key.equals("gen_ai.request.model"))
                .doesNotContain("vantage.caption");
        var captions = demo.descriptions().stream()
                .flatMap(json -> Stream.of(json.at("/pedestrian/caption"), json.at("/vehicle/caption")))
                .map(JsonNode::asText)
                .toList();
        assertThat(captions).isNotEmpty().doesNotContain("");
        assertThat(spans.stream().map(Span::toString))
                .noneMatch(span -> captions.stream().anyMatch(span::contains));
    }

    private static Map<ByteString, List<Span>> traces() {
        return spans.stream().collect(groupingBy(Span::getTraceId));
    }

    /** Names of the spans that spans of this name follow from. */
    private static Collection<String> causes(String name) {
        return spans.stream()
                .filter(span -> span.getName().equals(name))
                .map(span -> spans.stream()
                        .filter(other -> other.getSpanId().equals(span.getParentSpanId()))
                        .map(Span::getName)
                        .findFirst()
                        .orElse("nothing"))
                .collect(toSet());
    }

    private static String text(Span span, String key) {
        return span.getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals(key))
                .map(attribute -> attribute.getValue().getStringValue())
                .findFirst()
                .orElse("");
    }
}
