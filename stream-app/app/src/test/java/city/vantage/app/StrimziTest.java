package city.vantage.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class StrimziTest {
    private static final String FILE = "helm/vantage/files/strimzi.yaml";

    @Test
    void theChartHasWhatTheCommandWrites() throws IOException {
        var written = export().out();
        if (Boolean.getBoolean("vantage.write")) {
            Files.writeString(DeployFolder.path(FILE), written);
        }

        assertThat(DeployFolder.path(FILE))
                .as("deploy/%s is generated: write it anew with -Dvantage.write=true", FILE)
                .hasContent(written);
    }

    @Test
    void theChartIsOfThisVersion() {
        assertThat(DeployFolder.yaml("helm/vantage/Chart.yaml"))
                .containsEntry("version", DeployFolder.version())
                .containsEntry("appVersion", DeployFolder.version());
    }

    @Test
    void everyTopicOfTheCatalogueIsThereAsItWouldBeCreated() {
        var resources = resources("KafkaTopic", "--cluster", "town").toList();

        assertThat(resources.stream().map(StrimziTest::name))
                .containsExactlyElementsOf(Topics.standard().all().stream()
                        .map(topic -> topic.name())
                        .toList());
        assertThat(resources)
                .allSatisfy(resource -> assertThat(DeployFolder.mapping(metadata(resource), "labels"))
                        .containsEntry("strimzi.io/cluster", "town"));
        assertThat(spec(resources, "camera.observations"))
                .containsEntry("partitions", 4)
                .containsEntry("replicas", 3)
                .containsEntry(
                        "config",
                        Map.of(
                                "cleanup.policy", "delete",
                                "message.timestamp.type", "CreateTime",
                                "retention.ms", "604800000",
                                "segment.ms", "86400000"));
    }

    @Test
    void settingsDecideAboutTopicsAndUsers() {
        var settings = Stream.of("topics.prefix=north.", "topics.partitions=12", "stream.application.id=north")
                .flatMap(setting -> Stream.of("--set", setting))
                .toArray(String[]::new);
        var topics = resources("KafkaTopic", settings).toList();

        assertThat(topics).allMatch(topic -> name(topic).startsWith("north."));
        assertThat(spec(topics, "north.safety.alerts")).containsEntry("partitions", 12);
        assertThat(rights("vantage-stream", settings)).contains("group north [Read, Describe]");
    }

    @Test
    void aWorkerMayReadRequestsAndWriteAnswersAndNothingElse() {
        assertThat(rights("vantage-worker").stream().filter(right -> !right.endsWith("[Describe]")))
                .containsExactlyInAnyOrder(
                        "topic inference.requests [Read, Describe]",
                        "topic inference.results [Write, Describe]",
                        "topic inference.requests.dead-letters [Write, Describe]",
                        "group vantage-workers [Read, Describe, DescribeConfigs, AlterConfigs]");
    }

    @Test
    void nobodyButCamerasAndTheStreamsThatFormIncidentsMayWriteObservations() {
        assertThat(List.of("vantage-stream", "vantage-worker", "vantage-webhooks"))
                .allSatisfy(user -> assertThat(rights(user))
                        .noneMatch(right -> right.startsWith("topic camera.detections [Write")));
        assertThat(List.of("vantage-worker", "vantage-webhooks"))
                .allSatisfy(user -> assertThat(rights(user))
                        .noneMatch(right -> right.startsWith("topic camera.observations [Write")));
        assertThat(rights("vantage-stream"))
                .contains("topic camera.detections [Read, Describe]", "topic camera.observations [Write, Describe]");
        assertThat(rights("vantage-cameras"))
                .containsExactlyInAnyOrder(
                        "topic camera.registry [Write, Describe]",
                        "topic camera.detections [Write, Describe]",
                        "topic camera.observations [Write, Describe]");
    }

    @Test
    void anUnknownFormatIsRefused() {
        var run = CommandRun.of("topics", "export", "--format", "paper");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("paper", "STRIMZI");
    }

    private static CommandRun export(String... more) {
        var run = CommandRun.of(Stream.concat(Stream.of("topics", "export", "--format", "strimzi"), Stream.of(more))
                .toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    private static Stream<Map<String, Object>> resources(String kind, String... more) {
        var documents = new Yaml(new SafeConstructor(new LoaderOptions()))
                .loadAll(export(more).out());
        return StreamSupport.stream(documents.spliterator(), false)
                .map(DeployFolder::mapping)
                .filter(resource -> kind.equals(resource.get("kind")));
    }

    private static List<String> rights(String user, String... more) {
        var resource = resources("KafkaUser", more)
                .filter(each -> name(each).equals(user))
                .findFirst()
                .orElseThrow();
        var authorization = DeployFolder.mapping(DeployFolder.mapping(resource, "spec"), "authorization");
        return DeployFolder.list(authorization, "acls").stream()
                .map(DeployFolder::mapping)
                .map(acl -> "%s %s %s"
                        .formatted(
                                DeployFolder.mapping(acl, "resource").get("type"),
                                DeployFolder.mapping(acl, "resource").get("name"),
                                acl.get("operations")))
                .collect(Collectors.toList());
    }

    private static Map<String, Object> spec(List<Map<String, Object>> resources, String name) {
        return resources.stream()
                .filter(each -> name(each).equals(name))
                .map(each -> DeployFolder.mapping(each, "spec"))
                .findFirst()
                .orElseThrow();
    }

    private static String name(Map<String, Object> resource) {
        return String.valueOf(metadata(resource).get("name"));
    }

    private static Map<String, Object> metadata(Map<String, Object> resource) {
        return DeployFolder.mapping(resource, "metadata");
    }
}
