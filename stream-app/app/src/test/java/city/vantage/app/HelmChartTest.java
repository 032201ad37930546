package city.vantage.app;

import static city.vantage.app.DeployFolder.list;
import static city.vantage.app.DeployFolder.mapping;
import static city.vantage.app.DeployFolder.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chart as Helm renders it; skipped where there is no Helm. */
class HelmChartTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void needsHelm() {
        HelmChart.requireHelm();
    }

    @Test
    void everyPodIsForbiddenWhatItDoesNotNeed() throws Exception {
        for (var chart : List.of(HelmChart.rendered(), HelmChart.withEverything())) {
            assertThat(chart.pods()).isNotEmpty().allSatisfy(pod -> {
                assertThat(pod.getValue()).containsEntry("automountServiceAccountToken", false);
                assertThat(mapping(pod.getValue(), "securityContext"))
                        .containsEntry("runAsNonRoot", true)
                        .containsEntry("seccompProfile", Map.of("type", "RuntimeDefault"));
                var container = container(pod.getValue());
                assertThat(mapping(container, "securityContext"))
                        .containsEntry("allowPrivilegeEscalation", false)
                        .containsEntry("readOnlyRootFilesystem", true)
                        .containsEntry("capabilities", Map.of("drop", List.of("ALL")));
                assertThat(mapping(mapping(container, "resources"), "limits")).containsKey("memory");
            });
        }
    }

    @Test
    void everyProcessHasACommandAndSettingsThatExist() throws Exception {
        for (var chart : List.of(HelmChart.rendered(), HelmChart.withEverything())) {
            var config = chart.of("ConfigMap")
                    .map(map -> mapping(map, "data"))
                    .filter(data -> data.containsKey("vantage.properties"))
                    .findFirst()
                    .orElseThrow();
            var file = Files.writeString(
                    folder.resolve("vantage.properties"), String.valueOf(config.get("vantage.properties")));
            assertThat(chart.pods()).allSatisfy(pod -> {
                var process = process(pod, file);
                process.assertCommandExists();
                assertThat(process.settings().http()).asString().isEqualTo("0.0.0.0:9404");
            });
        }
    }

    @Test
    void processesAreAskedForTheirHealthWhereTheyTellIt() throws Exception {
        var served = HelmChart.withEverything().pods().toList();

        assertThat(served).hasSize(3).allSatisfy(pod -> {
            var container = container(pod.getValue());
            assertThat(list(container, "ports")).containsExactly(Map.of("name", "http", "containerPort", 9404));
            assertThat(mapping(mapping(container, "livenessProbe"), "httpGet"))
                    .isEqualTo(Map.of("path", "/health/live", "port", "http"));
            assertThat(mapping(mapping(container, "readinessProbe"), "httpGet"))
                    .isEqualTo(Map.of("path", "/health/ready", "port", "http"));
        });
    }

    @Test
    void aWorkerHasTimeToFinishItsLongestBatch() throws Exception {
        var pod = HelmChart.rendered()
                .pods()
                .filter(each -> each.getKey().equals("town-worker"))
                .findFirst()
                .orElseThrow();
        var longest = new Deployed("worker", List.of("worker"), Map.of())
                .assertSettingsExist()
                .worker()
                .longestBatch();

        assertThat((int) Objects.requireNonNull(pod.getValue().get("terminationGracePeriodSeconds")))
                .isGreaterThan((int) longest.toSeconds());
    }

    @Test
    void aWorkerOnACardAsksForOneAndKeepsItsMemoryLimit() throws Exception {
        var worker = HelmChart.withEverything()
                .pods()
                .filter(each -> each.getKey().equals("town-worker"))
                .findFirst()
                .orElseThrow();
        var container = container(worker.getValue());

        assertThat(container).containsEntry("image", "vantage-worker-cuda:" + DeployFolder.version());
        assertThat(mapping(mapping(container, "resources"), "limits"))
                .containsEntry("nvidia.com/gpu", 1)
                .containsKey("memory");
    }

    @Test
    void topicsAreMadeByAJobOrByStrimzi() throws Exception {
        var plain = HelmChart.rendered();
        var strimzi = HelmChart.withEverything();

        assertThat(plain.of("Job")).hasSize(1);
        assertThat(plain.of("KafkaTopic")).isEmpty();
        assertThat(strimzi.of("Job")).isEmpty();
        assertThat(strimzi.of("KafkaTopic"))
                .hasSizeGreaterThan(10)
                .allSatisfy(topic -> assertThat(mapping(mapping(topic, "metadata"), "labels"))
                        .containsEntry("strimzi.io/cluster", "town"));
        assertThat(strimzi.of("KafkaUser")).hasSize(4);
    }

    @Test
    void rulesAndDashboardsAreThoseOfTheFolders() throws Exception {
        var chart = HelmChart.withEverything();
        var rule = chart.of("PrometheusRule").findFirst().orElseThrow();
        var dashboards = chart.of("ConfigMap")
                .flatMap(map -> mapping(map, "data").keySet().stream())
                .filter(name -> name.endsWith(".json"));

        assertThat(mapping(rule, "spec")).isEqualTo(DeployFolder.yaml("prometheus/vantage.rules.yaml"));
        assertThat(dashboards)
                .containsExactlyInAnyOrder("pipeline.json", "workers.json", "quality.json", "operators.json");
    }

    @Test
    void workersAreScaledByWhatStreamsTell() throws Exception {
        var scaled = HelmChart.withEverything().of("ScaledObject").findFirst().orElseThrow();
        var queries = list(mapping(scaled, "spec"), "triggers").stream()
                .map(trigger -> mapping(mapping(trigger), "metadata").get("query"));

        assertThat(queries)
                .containsExactly(
                        "max(vantage_queue_lag)",
                        "max(vantage_requests_oldest_age_seconds) * on () (max(vantage_queue_lag) != bool 0)");
        assertThat(mapping(mapping(scaled, "spec"), "scaleTargetRef")).containsEntry("name", "town-worker");
    }

    @Test
    void eachKindOfProcessHasABudgetThatMeetsItsPods() throws Exception {
        var chart = HelmChart.withEverything();
        var budgets = chart.of("PodDisruptionBudget")
                .map(budget -> mapping(mapping(mapping(budget, "spec"), "selector"), "matchLabels")
                        .get("app.kubernetes.io/component"))
                .collect(Collectors.toSet());

        assertThat(budgets).isEqualTo(Set.of("stream", "worker", "webhooks"));
    }

    @Test
    void valuesThatDoNotExistAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HelmChart.rendered("--set", "worker.replica=3"))
                .withMessageContaining("replica");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HelmChart.rendered("--set", "worker.terminationGracePeriodSeconds=10"))
                .withMessageContaining("terminationGracePeriodSeconds");
    }

    /** With the file of settings where this test has it, not where the pod does. */
    private static Deployed process(Map.Entry<String, Map<String, Object>> pod, Path config) {
        var arguments = new ArrayList<>(texts(container(pod.getValue()), "args"));
        arguments.replaceAll(
                argument -> argument.equals("/etc/vantage/vantage.properties") ? config.toString() : argument);
        var environment = list(container(pod.getValue()), "env").stream()
                .map(DeployFolder::mapping)
                .collect(Collectors.toMap(
                        variable -> String.valueOf(variable.get("name")),
                        variable -> String.valueOf(variable.get("value"))));
        return new Deployed(pod.getKey(), arguments, environment, config);
    }

    private static Map<String, Object> container(Map<String, Object> pod) {
        return mapping(list(pod, "containers").getFirst());
    }
}
