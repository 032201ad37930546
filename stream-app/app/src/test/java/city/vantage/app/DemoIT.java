package city.vantage.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.app.telemetry.MetricReference;
import city.vantage.incident.Phase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class DemoIT {
    private static final int INCIDENTS = 2;

    @TempDir
    private static Path folder = Path.of("");

    private static Map<String, Double> metrics = Map.of();
    private static Set<String> seen = Set.of();
    private static boolean wasReady;

    private static DemoRun demo = new DemoRun(new CommandRun(-1, "", ""), List.of());

    @BeforeAll
    static void runTheDemo() throws IOException {
        try (var scraping = Scraping.start()) {
            demo = run("first.jsonl", "--set", "http.address=" + scraping.address());
            metrics = scraping.values();
            seen = scraping.seen();
            wasReady = scraping.wasReady();
        }
    }

    @AfterAll
    static void nothingIsLeftBehind() {
        assertThat(Path.of(".vantage")).doesNotExist();
    }

    @Test
    void everyIncidentAndPhaseIsDescribedOnce() {
        var expected = IntStream.range(0, INCIDENTS)
                .mapToObj("sim-7-%06d"::formatted)
                .flatMap(incident -> Stream.of(Phase.values())
                        .filter(phase -> phase != Phase.WHOLE)
                        .map(phase -> incident + " " + phase));

        assertThat(demo.run().exitCode()).as(demo.run().err()).isZero();
        assertThat(demo.parts()).containsExactlyInAnyOrderElementsOf(expected.toList());
    }

    @Test
    void everyDescriptionHasAllItsParts() {
        assertThat(demo.descriptions()).isNotEmpty().allSatisfy(json -> {
            assertThat(json.at("/status").asText()).isEqualTo("FINAL");
            assertThat(json.at("/revision").asInt()).isPositive();
            assertTexts(
                    json,
                    "/view/cameraId",
                    "/view/viewKind",
                    "/view/policy",
                    "/view/trigger",
                    "/view/frame",
                    "/pedestrian/caption",
                    "/vehicle/caption",
                    "/provenance/backend",
                    "/provenance/model",
                    "/provenance/promptPack",
                    "/provenance/topic");
            assertNumbers(
                    json,
                    "/view/score",
                    "/provenance/partition",
                    "/provenance/offset",
                    "/provenance/timings/queuedMillis",
                    "/provenance/timings/inferMillis");
            assertThat(json.at("/attributes").isObject()).isTrue();
            assertThat(json.at("/attributes")).allSatisfy(attribute -> assertNumbers(attribute, "/probability"));
            // Null where it can't be told, but never absent.
            assertThat(json.has("severity")).isTrue();
        });
    }

    @Test
    void everyDescriptionIsPrintedForPeopleToo() {
        assertThat(demo.descriptions())
                .allSatisfy(json -> assertThat(demo.run().out())
                        .contains("── " + json.at("/incidentId").asText() + " · "));
        assertThat(demo.run().err()).contains("10 of 10 phases of 2 incidents described");
    }

    @Test
    void theChosenCameraIsTheBestOfThoseThatSawThePhaseAndEachScoreIsExplained() {
        assertThat(demo.descriptions()).allSatisfy(json -> {
            var candidates = json.at("/view/candidates");

            assertThat(candidates.size()).isGreaterThan(1);
            var best = candidates
                    .valueStream()
                    .filter(candidate -> candidate.at("/observations").asInt() > 0)
                    .findFirst()
                    .orElseThrow();
            assertThat(best.at("/cameraId")).isEqualTo(json.at("/view/cameraId"));
            assertThat(best.at("/score")).isEqualTo(json.at("/view/score"));
            assertThat(candidates).allSatisfy(candidate -> {
                assertNumbers(candidate, "/score", "/observations");
                assertThat(candidate.at("/parts").properties()).isNotEmpty();
            });
        });
    }

    @Test
    void theSameSeedGivesTheSameChoicesAndCaptions() throws IOException {
        var again = run("second.jsonl");

        assertThat(again.run().exitCode()).as(again.run().err()).isZero();
        assertThat(again.choices()).containsExactlyInAnyOrderElementsOf(demo.choices());
    }

    @Test
    void metricsTellWhatHappened() {
        assertThat(wasReady).isTrue();
        assertThat(metrics)
                .containsKeys("vantage_queue_lag", "vantage_select_time_seconds_count", "vantage_ready")
                .containsKeys(
                        "kafka_stream_alive_stream_threads{client_id=\"vantage\"}",
                        "kafka_producer_record_send_total{client_id=\"vantage-workers\"}");
        assertThat(metrics.get("vantage_observations_total{outcome=\"accepted\"}"))
                .isPositive();
        assertThat(metrics.get("vantage_requests_asked_total"))
                .isPositive()
                .isEqualTo(metrics.get("vantage_worker_requests_total{outcome=\"given\"}"))
                .isEqualTo(metrics.get("vantage_worker_queue_time_seconds_count"))
                .isEqualTo(metrics.get("vantage_worker_publish_time_seconds_count"));
        assertThat(metrics.get("vantage_engine_tokens_total{kind=\"prompt\"}")).isPositive();
        assertThat(metrics.get("vantage_engine_tokens_total{kind=\"generated\"}"))
                .isPositive();
        assertThat(metrics.get("vantage_engine_pictures_encoded_total"))
                .isPositive()
                .isLessThanOrEqualTo(metrics.get("vantage_engine_pictures_total"));
    }

    @Test
    void everyKafkaMetricOfTheReferenceIsThere() {
        var known = MetricReference.markdown().lines().flatMap(DemoIT::kafkaMetric);

        assertThat(seen).containsAll(known.toList());
    }

    /** {@code deploy/observe} shows the others too. */
    @Test
    void everySeriesOfDashboardsAndAlertRulesIsThere() throws IOException {
        var needsMoreThanADemo = Pattern.compile(
                "vantage_webhooks_.+|vantage_probes_total|vantage_alerts_.*total|vantage_alert_.+_rate|jvm_gc_pause_.+");

        assertThat(MonitoringTest.series())
                .filteredOn(series -> !needsMoreThanADemo.matcher(series).matches())
                .hasSizeGreaterThan(30)
                .isSubsetOf(seen);
    }

    private static Stream<String> kafkaMetric(String line) {
        return line.startsWith("| `kafka_") ? Stream.of(line.split("`", -1)[1]) : Stream.empty();
    }

    private static DemoRun run(String out, String... more) throws IOException {
        var options = Stream.of("--incidents", Integer.toString(INCIDENTS), "--seed", "7");
        return DemoRun.of(
                folder.resolve(out), Stream.concat(options, Stream.of(more)).toArray(String[]::new));
    }

    private static void assertTexts(JsonNode json, String... pointers) {
        assertThat(pointers)
                .allSatisfy(pointer ->
                        assertThat(json.at(pointer).asText("")).as(pointer).isNotEmpty());
    }

    private static void assertNumbers(JsonNode json, String... pointers) {
        assertThat(pointers)
                .allSatisfy(pointer ->
                        assertThat(json.at(pointer).isNumber()).as(pointer).isTrue());
    }
}
