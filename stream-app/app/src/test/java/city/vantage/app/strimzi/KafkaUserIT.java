package city.vantage.app.strimzi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import city.vantage.app.config.ConfigSources;
import city.vantage.app.config.VantageConfig;
import city.vantage.app.reader.RecordReader;
import city.vantage.app.runtime.Backends;
import city.vantage.app.runtime.CameraProducer;
import city.vantage.app.runtime.QueueLag;
import city.vantage.app.runtime.RegistryConnection;
import city.vantage.app.runtime.StreamRunner;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.app.runtime.UnreachableClusterException;
import city.vantage.description.SafetyDescription;
import city.vantage.embedded.BrokerSettings;
import city.vantage.embedded.EmbeddedBroker;
import city.vantage.embedded.EmbeddedRegistry;
import city.vantage.embedded.RegistrySettings;
import city.vantage.embedded.SelfSigned;
import city.vantage.metric.Metrics;
import city.vantage.testing.RandomIncident;
import city.vantage.testing.Site;
import city.vantage.testing.process.FreePorts;
import city.vantage.wire.registry.Credentials;
import city.vantage.wire.registry.TlsStores;
import city.vantage.worker.Workers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * A broker over TLS that knows its users by SCRAM and allows them nothing but what their resources say, and a registry
 * over HTTPS that wants a password.
 */
class KafkaUserIT {
    private static final List<String> USERS =
            List.of("vantage-stream", "vantage-worker", "vantage-webhooks", "vantage-cameras");
    private static final String MODULE = "org.apache.kafka.common.security.scram.ScramLoginModule required";
    private static final String SECRET = "kafka-4711";
    private static final Credentials REGISTRY = new Credentials("vantage", "registry-4711");

    @TempDir
    private Path folder = Path.of("");

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    private int secured;

    @SuppressWarnings("NullAway.Init") // made before each test
    private SelfSigned certificate;

    @BeforeEach
    void begin() throws Exception {
        certificate = SelfSigned.in(folder, "server");
        logged.start();
        root().addAppender(logged);
    }

    @AfterEach
    void end() {
        root().detachAppender(logged);
    }

    @Test
    @Timeout(120)
    void theUsersMayDoWhatTheirProcessesNeed() throws Exception {
        var https =
                RegistrySettings.inMemory().withCredentials(REGISTRY).withTls(new TlsStores(null, certificate.own()));
        try (var broker = EmbeddedBroker.start(guarded());
                var registry = EmbeddedRegistry.start(https)) {
            Map<String, Object> everything = Map.of("bootstrap.servers", broker.bootstrapServers());
            addUsers(everything);
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
            assertThatExceptionOfType(UnreachableClusterException.class)
                    .as("a user whom nobody knows")
                    .isThrownBy(() ->
                            TopicAdmin.connect(config("somebody", registry).kafkaClient()));
        }
        assertThat(logged.list)
                .isNotEmpty()
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(message -> message.contains(SECRET)
                        || message.contains(REGISTRY.password())
                        || message.contains(certificate.own().password()));
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static void addUsers(Map<String, Object> everything) throws Exception {
        var scram = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4_096);
        try (var admin = Admin.create(everything)) {
            admin.alterUserScramCredentials(USERS.stream()
                            .<UserScramCredentialAlteration>map(
                                    user -> new UserScramCredentialUpsertion(user, scram, SECRET))
                            .toList())
                    .all()
                    .get();
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
        settings.put("schema.registry.user", REGISTRY.user());
        settings.put("schema.registry.password", REGISTRY.password());
        settings.put(
                "schema.registry.ssl.truststore.location",
                certificate.trust().path().toString());
        settings.put(
                "schema.registry.ssl.truststore.password", certificate.trust().password());
        settings.put("kafka.security.protocol", "SASL_SSL");
        settings.put("kafka.ssl.truststore.type", certificate.trust().type());
        settings.put("kafka.ssl.truststore.location", certificate.trust().path().toString());
        settings.put("kafka.ssl.truststore.password", certificate.trust().password());
        settings.put("kafka.sasl.mechanism", "SCRAM-SHA-512");
        settings.put("kafka.sasl.jaas.config", "%s username=\"%s\" password=\"%s\";".formatted(MODULE, user, SECRET));
        return VantageConfig.of(new ConfigSources(null, Map.of(), settings));
    }

    /** Whoever comes without a password, through the other port, may do everything. */
    private BrokerSettings guarded() throws IOException {
        var ports = FreePorts.take(3);
        var open = ports.get(0);
        secured = ports.get(1);
        var controller = "127.0.0.1:" + ports.get(2);
        var clients = "CLIENT://127.0.0.1:%d,SECURED://127.0.0.1:%d".formatted(open, secured);
        var own = certificate.own();
        var settings = new HashMap<String, String>();
        settings.put("listeners", clients + ",CONTROLLER://" + controller);
        settings.put("advertised.listeners", clients);
        settings.put("controller.quorum.bootstrap.servers", controller);
        settings.put("listener.security.protocol.map", "CLIENT:PLAINTEXT,SECURED:SASL_SSL,CONTROLLER:PLAINTEXT");
        settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.put("listener.name.secured.scram-sha-512.sasl.jaas.config", MODULE + ";");
        settings.put("listener.name.secured.ssl.keystore.type", own.type());
        settings.put("listener.name.secured.ssl.keystore.location", own.path().toString());
        settings.put("listener.name.secured.ssl.keystore.password", own.password());
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:ANONYMOUS");
        return BrokerSettings.temporary().onPort(open).with(settings);
    }
}
