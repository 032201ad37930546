package city.vantage.bench.chaos;

import city.vantage.app.config.ConfigSources;
import city.vantage.app.config.VantageConfig;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.embedded.EmbeddedRegistry;
import city.vantage.testing.process.BrokerProcesses;
import city.vantage.testing.process.JavaProcess;
import city.vantage.testing.process.Network;
import city.vantage.testing.process.VantageProcess;
import city.vantage.wire.registry.CachingSchemaRegistry;
import city.vantage.wire.registry.RegistryConfig;
import city.vantage.wire.registry.RestSchemaRegistry;
import city.vantage.wire.registry.SchemaRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that runs in a trial: three brokers, a schema registry behind a gate, streams and workers as processes, and what
 * stands for a model server.
 */
final class Stage implements AutoCloseable {
    static final int BROKERS = 3;
    static final int STREAMS = 2;
    static final int WORKERS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Stage.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String RULES = """
            name: chaos
            version: "1"
            rules:
              - name: close
                severity: HIGH
                alert: true
                title: Somebody is close to a vehicle
                when: geometry.smallest_gap < 0.5
            """;

    private final Network network;
    private final BrokerProcesses brokers;
    private final EmbeddedRegistry registry;
    private final RestSchemaRegistry schemas;
    private final Gate gate;
    private final ModelServer model;
    private final Frames frames;
    private final Path folder;
    private final Map<String, String> further;
    private final Crew streams;
    private final Crew workers;
    private final Thread watch;
    private volatile boolean over;

    private Stage(
            Path folder,
            Network network,
            BrokerProcesses brokers,
            EmbeddedRegistry registry,
            Gate gate,
            Frames frames,
            Map<String, String> further)
            throws IOException {
        this.folder = folder;
        this.further = Map.copyOf(further);
        this.network = network;
        this.brokers = brokers;
        this.registry = registry;
        this.schemas = new RestSchemaRegistry(RegistryConfig.of(registry.url()));
        this.gate = gate;
        this.frames = frames;
        var crew = new AtomicReference<@Nullable Crew>();
        this.model = ModelServer.start(number -> crash(crew.get(), number));
        this.streams = new Crew(this::stream);
        this.workers = new Crew(this::worker);
        crew.set(workers);
        this.watch = Thread.ofPlatform().name("watch").unstarted(this::watch);
    }

    /**
     * @param network where brokers run; closed with the stage
     * @param further settings of streams and workers
     */
    static Stage set(Path folder, Network network, Map<String, String> further)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve("rules.yaml"), RULES);
        var brokers = BrokerProcesses.start(folder, network, BROKERS);
        var registry = EmbeddedRegistry.start();
        var stage = new Stage(
                folder,
                network,
                brokers,
                registry,
                Gate.before(registry.url()),
                Frames.make(folder.resolve("frames")),
                further);
        try {
            stage.createTopics();
            stage.streams.scaleTo(STREAMS);
            stage.workers.scaleTo(WORKERS);
            stage.watch.start();
            return stage;
        } catch (IOException | InterruptedException | RuntimeException e) {
            stage.close();
            throw e;
        }
    }

    Network network() {
        return network;
    }

    BrokerProcesses brokers() {
        return brokers;
    }

    Gate registryGate() {
        return gate;
    }

    ModelServer model() {
        return model;
    }

    Frames frames() {
        return frames;
    }

    Crew streams() {
        return streams;
    }

    Crew workers() {
        return workers;
    }

    /** What those outside need: the brokers, and the registry without its gate. */
    VantageConfig config() {
        return VantageConfig.of(new ConfigSources(null, Map.of(), settings()));
    }

    SchemaRegistry schemas() {
        return new CachingSchemaRegistry(schemas);
    }

    /** Waits until every partition has all its copies, so that one more broker may go. */
    void awaitInSync(Duration limit) throws InterruptedException {
        var end = System.nanoTime() + limit.toNanos();
        try (var admin = TopicAdmin.connect(config().kafkaClient())) {
            while (!inSync(admin.admin()) && System.nanoTime() < end) {
                Thread.sleep(Duration.ofSeconds(1));
            }
        }
    }

    private static boolean inSync(Admin admin) throws InterruptedException {
        try {
            var names = admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get();
            return admin.describeTopics(names).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition -> partition.isr().size() == BROKERS);
        } catch (ExecutionException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        over = true;
        watch.join();
        streams.close();
        workers.close();
        brokers.close();
        model.close();
        gate.close();
        schemas.close();
        registry.close();
        network.close();
    }

    private void createTopics() throws InterruptedException {
        var config = config();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (var admin = TopicAdmin.connect(config.kafkaClient())) {
                admin.create(config.topics().all(), (short) BROKERS, true);
                return;
            } catch (RuntimeException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(Duration.ofSeconds(1));
            }
        }
    }

    private JavaProcess stream(int number) throws IOException {
        var settings = settings();
        settings.put("schema.registry.url", gate.url().toString());
        settings.put("stream.state.dir", folder.resolve("state-" + number).toString());
        return VantageProcess.start("stream", settings, folder.resolve("stream-" + number + ".log"));
    }

    private JavaProcess worker(int number) throws IOException {
        var settings = settings();
        settings.put("schema.registry.url", gate.url().toString());
        settings.put("inference.openai.url", model.url(number));
        return VantageProcess.start("worker", settings, folder.resolve("worker-" + number + ".log"));
    }

    private Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("bootstrap.servers", brokers.bootstrapServers());
        settings.put("schema.registry.url", registry.url().toString());
        settings.put("topics.replication.factor", Integer.toString(BROKERS));
        settings.put("stream.commit.interval.ms", "200");
        settings.put("stream.idle.after.ms", "0");
        settings.put("frames.file.roots", frames.folder().toString());
        settings.put("rules.file", folder.resolve("rules.yaml").toString());
        settings.put("selection.close.after.ms", "5000");
        settings.put("inference.backend", "openai");
        settings.put("inference.model", "stand-in");
        settings.put("inference.answer.within.ms", "0");
        settings.put("inference.openai.top.logprobs", "0");
        settings.put("inference.openai.timeout.ms", "5000");
        settings.put("worker.infer.timeout.ms", "20000");
        settings.put("worker.lock.ms", "5000");
        settings.putAll(further);
        return settings;
    }

    private static void crash(@Nullable Crew crew, int number) {
        if (crew != null) {
            crew.crash(number);
        }
    }

    private void watch() {
        try {
            while (!over) {
                Thread.sleep(Duration.ofMillis(500));
                streams.revive();
                workers.revive();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.error("A process can't be started again", e);
        }
    }
}
