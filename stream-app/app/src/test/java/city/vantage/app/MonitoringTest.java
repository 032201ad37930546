package city.vantage.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.app.telemetry.Vocabulary;
import city.vantage.metric.Label;
import city.vantage.metric.Metric;
import city.vantage.metric.Metrics;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Alert rules and dashboards ask for what is measured, by names and labels that it has. */
class MonitoringTest {
    private static final Pattern SERIES =
            Pattern.compile("\\b((?:vantage|kafka|jvm|process|system)_[a-z0-9_]+)(?:[{]([^}]*)[}])?");
    private static final Pattern MATCHER = Pattern.compile("([a-z_]+)(=~|!~|!=|=)\"([^\"]*)\"");
    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|on) [(]([^)]*)[)]");
    private static final Pattern WORDS = Pattern.compile("\\w+(, \\w+)+");
    private static final Set<String> OF_EVERY_SERIES = Set.of("job", "instance", "le");

    private static final Map<String, Metric> BY_SERIES = new HashMap<>();

    static {
        Vocabulary.all().forEach(metric -> metric.series().forEach(series -> BY_SERIES.put(series, metric)));
    }

    /** An expression, and where it stands. */
    record Asked(String where, String expression) {}

    static Stream<Asked> expressions() throws IOException {
        return Stream.concat(
                rules().map(rule -> new Asked(String.valueOf(rule.get("alert")), String.valueOf(rule.get("expr")))),
                dashboards().stream().flatMap(MonitoringTest::panels));
    }

    /** Names of the series that are asked for. */
    static Set<String> series() throws IOException {
        return expressions()
                .flatMap(asked -> SERIES.matcher(asked.expression()).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void whatIsAskedForIsMeasured(Asked asked) {
        var series = SERIES.matcher(asked.expression()).results().toList();

        assertThat(series)
                .as("%s asks for nothing of ours", asked.where())
                .satisfies(found ->
                        assertThat(found.isEmpty()).isEqualTo(asked.expression().startsWith("up{")));
        assertThat(series).allSatisfy(found -> {
            assertThat(BY_SERIES).as(asked.where()).containsKey(found.group(1));
            assertMatchersFit(asked, metric(found.group(1)), found.group(2) == null ? "" : found.group(2));
        });
        var labels = series.stream()
                .flatMap(found -> metric(found.group(1)).labelNames())
                .collect(Collectors.toCollection(HashSet::new));
        labels.addAll(OF_EVERY_SERIES);
        assertThat(groupings(asked.expression())).as(asked.where()).allMatch(labels::contains);
    }

    @Test
    void everythingThatVantageMeasuresIsOnADashboard() throws IOException {
        var shown = dashboards().stream()
                .flatMap(MonitoringTest::panels)
                .flatMap(panel -> SERIES.matcher(panel.expression()).results())
                .map(found -> metric(found.group(1)))
                .collect(Collectors.toSet());

        assertThat(shown).containsAll(Metrics.all());
    }

    @Test
    void everyAlertLeadsToASectionOfTheRunBook() throws IOException {
        var headings = Files.readAllLines(DeployFolder.ROOT.resolve("docs/operating.md")).stream()
                .filter(line -> line.startsWith("#"))
                .map(line ->
                        line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT).replace(' ', '-'))
                .toList();

        assertThat(rules()).isNotEmpty().allSatisfy(rule -> {
            var name = String.valueOf(rule.get("alert"));
            var annotations = DeployFolder.mapping(rule, "annotations");
            assertThat(annotations)
                    .containsEntry("runbook_url", "docs/operating.md#" + name.toLowerCase(Locale.ROOT))
                    .containsKey("summary");
            assertThat(headings).contains(name.toLowerCase(Locale.ROOT));
            assertThat(DeployFolder.mapping(rule, "labels").get("severity")).isIn("critical", "warning", "info");
        });
    }

    @Test
    void dashboardsAreToldApartAndAskTheSourceThatIsProvided() throws IOException {
        var sources =
                DeployFolder.list(DeployFolder.yaml("grafana/provisioning/datasources/prometheus.yaml"), "datasources")
                        .stream()
                        .map(source ->
                                String.valueOf(DeployFolder.mapping(source).get("uid")))
                        .toList();

        assertThat(dashboards().stream().map(dashboard -> dashboard.at("/uid").asText()))
                .containsExactlyInAnyOrder(
                        "vantage-pipeline", "vantage-workers", "vantage-quality", "vantage-operators");
        assertThat(dashboards())
                .allSatisfy(dashboard -> assertThat(dashboard.at("/panels"))
                        .isNotEmpty()
                        .allSatisfy(panel -> assertThat(sources)
                                .contains(panel.at("/datasource/uid").asText())));
    }

    private static void assertMatchersFit(Asked asked, Metric metric, String selector) {
        assertThat(MATCHER.matcher(selector).results()).as(asked.where()).allSatisfy(matcher -> {
            var label = metric.labels().stream()
                    .filter(each -> each.name().equals(matcher.group(1)))
                    .findFirst();
            assertThat(label.isPresent() || OF_EVERY_SERIES.contains(matcher.group(1)))
                    .as("%s: label %s of %s", asked.where(), matcher.group(1), metric.name())
                    .isTrue();
            label.map(Label::values)
                    .filter(values -> WORDS.matcher(values).matches())
                    .ifPresent(values -> assertThat(List.of(values.split(", ", -1)))
                            .as("%s: values of %s", asked.where(), matcher.group(1))
                            .containsAll(List.of(matcher.group(3).split("[|]", -1))));
        });
    }

    private static Metric metric(String series) {
        return Objects.requireNonNull(BY_SERIES.get(series), series);
    }

    private static List<String> groupings(String expression) {
        return GROUPING.matcher(expression)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(", *", -1)))
                .filter(label -> !label.isEmpty())
                .toList();
    }

    private static Stream<Map<String, Object>> rules() {
        return DeployFolder.list(DeployFolder.yaml("prometheus/vantage.rules.yaml"), "groups").stream()
                .flatMap(group -> DeployFolder.list(DeployFolder.mapping(group), "rules").stream())
                .map(DeployFolder::mapping);
    }

    private static List<JsonNode> dashboards() throws IOException {
        try (var files = Files.list(DeployFolder.path("grafana/dashboards"))) {
            var json = new ObjectMapper();
            var read = new ArrayList<JsonNode>();
            for (var file : files.sorted().toList()) {
                read.add(json.readTree(file.toFile()));
            }
            return read;
        }
    }

    private static Stream<Asked> panels(JsonNode dashboard) {
        return dashboard
                .at("/panels")
                .valueStream()
                .flatMap(panel -> panel.at("/targets")
                        .valueStream()
                        .map(target -> new Asked(
                                dashboard.at("/title").asText() + ", "
                                        + panel.at("/title").asText(),
                                target.at("/expr").asText())));
    }
}
