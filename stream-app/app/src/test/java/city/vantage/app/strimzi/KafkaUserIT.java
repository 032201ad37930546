package city.vantage.app.strimzi;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.app.config.ConfigSources;
import city.vantage.app.config.VantageConfig;
import city.vantage.app.reader.RecordReader;
import city.vantage.app.runtime.Backends;
import city.vantage.app.runtime.CameraProducer;
import city.vantage.app.runtime.QueueLag;
import city.vantage.app.runtime.RegistryConnection;
import city.vantage.app.runtime.StreamRunner;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.description.SafetyDescription;
import city.vantage.embedded.BrokerSettings;
import city.vantage.embedded.EmbeddedBroker;
import city.vantage.embedded.EmbeddedRegistry;
import city.vantage.metric.Metrics;
import city.vantage.testing.RandomIncident;
import city.vantage.testing.Site;
import city.vantage.worker.Workers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A broker that allows nobody anything but what the users' resources say. */
class KafkaUserIT {
    private static final List<String> USERS =
            List.of("vantage-stream", "vantage-worker", "vantage-webhooks", "vantage-cameras");
    private static final String MODULE = "org.apache.kafka.common.security.plain.PlainLoginModule required ";

    @TempDir
    private Path folder = Path.of("");

    private int secured;

    @Test
    @Timeout(120)
    void theUsersMayDoWhatTheirProcessesNeed() throws Exception {
        try (var broker = EmbeddedBroker.start(guarded());
                var registry = EmbeddedRegistry.start()) {
            Map<String, Object> everything = Map.of("bootstrap.servers", broker.bootstrapServers());
            var stream = config("vantage-stream", registry);
            var worker = config("vantage-worker", registry);
            allow(everything, stream);
            try (var admin = TopicAdmin.connect(everything)) {
                admin.create(stream.topics().all(), (short) 1, true);
            }
            try (var admin = TopicAdmin.connect(worker.kafkaClient())) {
                admin.require(worker.topics().all());
                Workers.configureGroup(admin.admin(), worker.worker());
            }
            assertDescribed(everything, stream, worker, config("vantage-cameras", registry));
        }
    }

    private void assertDescribed(
            Map<String, Object> everything, VantageConfig stream, VantageConfig worker, VantageConfig camera)
            throws InterruptedException {
        var meters = new SimpleMeterRegistry();
        try (var registry = RegistryConnection.connect(stream.registry());
                var cameras = new CameraProducer(camera.kafkaClient(), camera.topics(), registry.cached());
                var streams = new StreamRunner(stream, registry.cached(), meters);
                var lag = QueueLag.watch(stream.kafkaClient(), stream.worker().group(), meters);
                var workers = Workers.create(
                        worker.kafkaClient(),
                        worker.topics(),
                        registry.cached(),
                        Backends.of(worker),
                        worker.worker(),
                        meters);
                var reader = new RecordReader<>(everything, stream.topics().descriptions(), registry.cached(), true)) {
            var site = Site.withOverheadCameras("junction", 4).andVehicle();
            cameras.register(site.cameras());
            var thread = Thread.ofPlatform().start(workers);
            streams.start();
            RandomIncident.at(site, "incident", Instant.now(), 1).observations().forEach(cameras::publish);
            cameras.tick(Instant.now().plusSeconds(120));
            var found = new ArrayList<SafetyDescription>();
            reader.readUntilQuiet(
                    Duration.ofSeconds(60),
                    () -> found.stream().anyMatch(each -> each.view().finalRevision()),
                    found::add);
            workers.close();
            thread.join();

            assertThat(found).isNotEmpty();
            assertThat(meters.get(Metrics.ANSWERED.name())
                            .tag("outcome", "given")
                            .counter()
                            .count())
                    .isPositive();
            var known = meters.get(Metrics.LAG.name()).gauge();
            for (var end = Instant.now().plusSeconds(20);
                    Double.isNaN(known.value()) && Instant.now().isBefore(end); ) {
                Thread.sleep(Duration.ofMillis(200));
            }
            assertThat(known.value()).isNotNaN();
            assertThat(lag).isNotNull();
        }
    }

    private void allow(Map<String, Object> everything, VantageConfig config) throws Exception {
        var bindings = KafkaUser.of(config, config.webhooks().group()).stream()
                .flatMap(user -> user.accesses().stream().flatMap(access -> bindings(user.name(), access)))
                .toList();
        try (var admin = Admin.create(everything)) {
            admin.createAcls(bindings).all().get();
        }
    }

    private static Stream<AclBinding> bindings(String user, Access access) {
        var type = access.type().equals("transactionalId")
                ? ResourceType.TRANSACTIONAL_ID
                : ResourceType.valueOf(access.type().toUpperCase(Locale.ROOT));
        var pattern = new ResourcePattern(
                type, access.name(), access.prefixed() ? PatternType.PREFIXED : PatternType.LITERAL);
        return access.operations().stream()
                .map(operation -> AclOperation.fromString(operation.replaceAll("(?<=[a-z])(?=[A-Z])", "_")))
                .map(operation -> new AclBinding(
                        pattern, new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW)));
    }

    private VantageConfig config(String user, EmbeddedRegistry registry) {
        var settings = new HashMap<String, String>();
        settings.put("bootstrap.servers", "127.0.0.1:" + secured);
        settings.put("schema.registry.url", registry.url().toString());
        settings.put("topics.replication.factor", "1");
        settings.put("stream.state.dir", folder.resolve("state").toString());
        settings.put("selection.close.after.ms", "1000");
        settings.put("frames.file.roots", "/frames");
        settings.put("worker.lock.ms", "15000");
        settings.put("kafka.security.protocol", "SASL_PLAINTEXT");
        settings.put("kafka.sasl.mechanism", "PLAIN");
        settings.put("kafka.sasl.jaas.config", MODULE + "username=\"%s\" password=\"secret\";".formatted(user));
        return VantageConfig.of(new ConfigSources(null, Map.of(), settings));
    }

    /** Whoever comes without a password, through the other port, may do everything. */
    private BrokerSettings guarded() throws IOException {
        var open = freePort();
        secured = freePort();
        var controller = "127.0.0.1:" + freePort();
        var clients = "CLIENT://127.0.0.1:%d,SECURED://127.0.0.1:%d".formatted(open, secured);
        var passwords =
                USERS.stream().map("user_%s=\"secret\""::formatted).collect(Collectors.joining(" ", MODULE, ";"));
        return BrokerSettings.temporary()
                .onPort(open)
                .with(Map.of(
                        "listeners",
                        clients + ",CONTROLLER://" + controller,
                        "advertised.listeners",
                        clients,
                        "controller.quorum.bootstrap.servers",
                        controller,
                        "listener.security.protocol.map",
                        "CLIENT:PLAINTEXT,SECURED:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                        "sasl.enabled.mechanisms",
                        "PLAIN",
                        "listener.name.secured.plain.sasl.jaas.config",
                        passwords,
                        "authorizer.class.name",
                        "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                        "super.users",
                        "User:ANONYMOUS"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
