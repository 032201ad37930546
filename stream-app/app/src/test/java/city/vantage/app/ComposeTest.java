package city.vantage.app;

import static city.vantage.app.DeployFolder.mapping;
import static city.vantage.app.DeployFolder.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The compose files, as far as they can be known to be right without starting them. */
class ComposeTest {
    private static final Map<String, Object> FILE = DeployFolder.yaml("compose/compose.yaml");
    private static final Map<String, Object> SERVICES = mapping(FILE, "services");
    private static final Map<String, Object> ON_CARDS =
            mapping(DeployFolder.yaml("compose/compose.gpu.yaml"), "services");

    /** Vantage's own services, and those that the file for cards changes, as they are with it. */
    static Stream<Deployed> processes() {
        return Stream.concat(
                names().filter(ComposeTest::isVantage).map(name -> process(name, Map.of())),
                ON_CARDS.keySet().stream().map(name -> process(name, mapping(mapping(ON_CARDS, name), "environment"))));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void aProcessHasACommandAndSettingsThatExist(Deployed process) {
        process.assertCommandExists();
        var config = process.assertSettingsExist();

        Stream.of(process.environment()
                        .getOrDefault("VANTAGE_BOOTSTRAP_SERVERS", "")
                        .split(",", -1))
                .forEach(ComposeTest::assertBrokerListens);
        var registry = URI.create(process.environment().get("VANTAGE_SCHEMA_REGISTRY_URL"));
        assertThat(SERVICES).containsKey(registry.getHost());
        assertThat(registry.getPath()).isEqualTo("/apis/ccompat/v7");
        assertThat(config.replication()).isEqualTo((short) brokers().count());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void aProcessHasNoRightsThatItDoesNotNeed(Deployed process) {
        var service = service(process.name());

        assertThat(service).containsEntry("read_only", true).doesNotContainKeys("privileged", "user");
        assertThat(texts(service, "cap_drop")).containsExactly("ALL");
        assertThat(texts(service, "security_opt")).containsExactly("no-new-privileges:true");
        // Native libraries are unpacked there and run.
        assertThat(texts(service, "tmpfs")).singleElement().asString().startsWith("/tmp:exec,");
    }

    @Test
    void whatIsStoppedHasTimeToFinishTheLongestBatch() {
        var batch = process("worker", Map.of()).assertSettingsExist().worker().longestBatch();

        assertThat(Duration.parse("PT" + service("worker").get("stop_grace_period")))
                .isGreaterThan(batch);
    }

    @Test
    void imagesArePinnedToTheVersionsOfTheBuild() {
        assertThat(names().map(name -> image(name)))
                .allMatch(image -> image.matches("[a-z/-]+:v?\\d+([.]\\d+){1,2}"))
                .contains(
                        "apache/kafka:" + DeployFolder.version("kafka.version"),
                        "apicurio/apicurio-registry:" + DeployFolder.version("apicurio-registry.version"),
                        "vantage-stream:" + DeployFolder.version());
    }

    @Test
    void imagesAreBuiltFromTargetsThatExist() {
        var targets = Stream.of(SERVICES, ON_CARDS)
                .flatMap(services -> services.values().stream())
                .map(service -> mapping(mapping(service), "build").get("target"))
                .filter(target -> target != null)
                .collect(Collectors.toSet());

        assertThat(targets).containsExactlyInAnyOrder("stream", "worker", "worker-cuda");
        assertThat(targets)
                .allMatch(target -> DeployFolder.text("images/Dockerfile").contains(" AS " + target + "\n"));
    }

    @Test
    void threeBrokersAgreeAboutWhoTheyAre() {
        var environments =
                brokers().map(name -> mapping(service(name), "environment")).toList();
        var voters = brokers()
                .map(name -> mapping(service(name), "environment").get("KAFKA_NODE_ID") + "@" + name + ":9093");

        assertThat(environments).hasSize(3);
        assertThat(environments.stream().map(each -> each.get("CLUSTER_ID")).distinct())
                .hasSize(1);
        assertThat(environments.getFirst())
                .containsEntry("KAFKA_CONTROLLER_QUORUM_VOTERS", voters.collect(Collectors.joining(",")));
    }

    @Test
    void portsAreOpenedOnThisMachineAloneAndOnce() {
        var ports =
                names().flatMap(name -> texts(service(name), "ports").stream()).toList();
        var host = ports.stream().map(port -> port.split(":", -1)[1]);

        assertThat(ports).allMatch(port -> port.matches("127[.]0[.]0[.]1:\\d+:\\d+"));
        assertThat(host).doesNotHaveDuplicates();
    }

    @Test
    void volumesAreDeclaredAndMountedFoldersAreThere() {
        var declared = new HashSet<>(mapping(FILE, "volumes").keySet());
        var mounted = names().flatMap(name -> texts(service(name), "volumes").stream())
                .map(volume -> volume.replaceFirst(":.*", ""))
                .collect(Collectors.toSet());

        assertThat(mounted.stream().filter(volume -> volume.startsWith(".")))
                .isNotEmpty()
                .allMatch(
                        folder -> Files.isDirectory(DeployFolder.path("compose").resolve(folder)));
        assertThat(mounted.stream().filter(volume -> !volume.startsWith(".")))
                .containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void streamsKeepTheirStateApart() {
        var states = Stream.of("stream-1", "stream-2")
                .flatMap(name -> texts(service(name), "volumes").stream())
                .filter(volume -> volume.endsWith(":/var/lib/vantage"));

        assertThat(states).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void whatIsWaitedForIsThere() {
        assertThat(names())
                .allSatisfy(name -> assertThat(SERVICES.keySet())
                        .containsAll(mapping(service(name), "depends_on").keySet()));
    }

    @Test
    void prometheusLooksWhereProcessesAnswer() {
        var scraped = DeployFolder.list(DeployFolder.yaml("prometheus/prometheus.yaml"), "scrape_configs").stream()
                .flatMap(job -> DeployFolder.list(mapping(job), "dns_sd_configs").stream())
                .map(DeployFolder::mapping)
                .toList();
        var names =
                scraped.stream().flatMap(job -> texts(job, "names").stream()).collect(Collectors.toSet());

        assertThat(names).isEqualTo(Set.of("stream-1", "stream-2", "worker"));
        assertThat(scraped).allMatch(job -> Objects.equals(job.get("port"), 9404));
        assertThat(names)
                .allSatisfy(name -> assertThat(process(name, Map.of()).environment())
                        .containsEntry("VANTAGE_HTTP_ADDRESS", "0.0.0.0:9404"));
    }

    private static void assertBrokerListens(String server) {
        var parts = List.of(server.split(":", -1));
        assertThat(mapping(service(parts.getFirst()), "environment").get("KAFKA_ADVERTISED_LISTENERS"))
                .asString()
                .contains("INSIDE://" + server + ",");
    }

    private static Stream<String> names() {
        return SERVICES.keySet().stream();
    }

    private static Stream<String> brokers() {
        return names().filter(name -> name.startsWith("kafka-"));
    }

    private static Map<String, Object> service(String name) {
        return mapping(SERVICES, name);
    }

    private static String image(String name) {
        return String.valueOf(service(name).get("image"));
    }

    private static boolean isVantage(String name) {
        return image(name).startsWith("vantage-");
    }

    private static Deployed process(String name, Map<String, Object> changed) {
        var environment = new TreeMap<String, String>();
        var all = new HashMap<>(mapping(service(name), "environment"));
        all.putAll(changed);
        all.forEach((variable, value) -> environment.put(variable, String.valueOf(value)));
        return new Deployed(name, texts(service(name), "command"), environment);
    }
}
