package city.vantage.bench.chaos;

import city.vantage.app.config.ConfigSources;
import city.vantage.app.config.VantageConfig;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.embedded.EmbeddedRegistry;
import city.vantage.testing.process.BrokerProcesses;
import city.vantage.testing.process.FalseClock;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * All that runs in a trial: three brokers, a schema registry behind a gate, streams and workers as processes, and what
 * stands for a model server.
 */
final class Stage implements AutoCloseable {
    static final int BROKERS = 3;
    static final int STREAMS = 2;
    static final int WORKERS = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Network network;
    private final BrokerProcesses brokers;
    private final EmbeddedRegistry registry;
    private final RestSchemaRegistry schemas;
    private final Gate gate;
    private final ModelServer model;
    private final Frames frames;
    private final Path folder;
    private final StageSettings settings;
    private final Crew streams;
    private final Crew workers;
    private final Orchestrator orchestrator;
    private final List<FalseClock> clocks = new ArrayList<>();

    private Stage(
            Path folder,
            Network network,
            BrokerProcesses brokers,
            EmbeddedRegistry registry,
            Gate gate,
            Frames frames,
            Map<String, String> further)
            throws IOException, InterruptedException {
        this.folder = folder;
        this.settings = new StageSettings(folder, brokers.bootstrapServers(), frames.folder(), further);
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
        this.orchestrator = new Orchestrator(List.of(streams, workers));
        while (FalseClock.isPossible() && clocks.size() < Math.min(STREAMS, WORKERS)) {
            clocks.add(FalseClock.in(folder.resolve("clock-" + (clocks.size() + 1))));
        }
    }

    /**
     * @param network where brokers run; closed with the stage
     * @param further settings of streams and workers
     */
    static Stage set(Path folder, Network network, Map<String, String> further)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve(StageSettings.RULES_FILE), StageSettings.RULES);
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
            stage.orchestrator.start();
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

    /** That of the stream and the worker with this number. */
    FalseClock clock(int number) {
        return clocks.get(number - 1);
    }

    StageSettings settings() {
        return settings;
    }

    Crew streams() {
        return streams;
    }

    Crew workers() {
        return workers;
    }

    /** What those outside need: the brokers, and the registry without its gate. */
    VantageConfig config() {
        return VantageConfig.of(new ConfigSources(null, Map.of(), settings.common(registry.url())));
    }

    SchemaRegistry schemas() {
        return new CachingSchemaRegistry(schemas);
    }

    /** Waits until every partition has all its copies, so that one more broker may go. */
    void awaitInSync(Duration limit) throws InterruptedException {
        try (var admin = TopicAdmin.connect(config().kafkaClient())) {
            new Copies(admin.admin(), BROKERS).awaitAll(limit);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        orchestrator.close();
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
                admin.create(config.topics().mirroringJson().all(), (short) BROKERS, true);
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
        return VantageProcess.start(
                within(number),
                "stream",
                settings.ofStream(number, gate.url()),
                folder.resolve("stream-" + number + ".log"));
    }

    private JavaProcess worker(int number) throws IOException {
        return VantageProcess.start(
                within(number),
                "worker",
                settings.ofWorker(gate.url(), model.url(number)),
                folder.resolve("worker-" + number + ".log"));
    }

    private List<String> within(int number) {
        return number <= clocks.size() ? clock(number).within() : List.of();
    }

    private static void crash(@Nullable Crew crew, int number) {
        if (crew != null) {
            crew.crash(number);
        }
    }
}
