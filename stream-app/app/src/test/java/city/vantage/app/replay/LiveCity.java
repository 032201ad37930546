package city.vantage.app.replay;

import city.vantage.app.config.ConfigSources;
import city.vantage.app.config.VantageConfig;
import city.vantage.app.reader.RecordReader;
import city.vantage.app.runtime.Backends;
import city.vantage.app.runtime.CameraProducer;
import city.vantage.app.runtime.Progress;
import city.vantage.app.runtime.StreamRunner;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.description.SafetyDescription;
import city.vantage.incident.IncidentPhase;
import city.vantage.incident.Observation;
import city.vantage.simulator.Simulation;
import city.vantage.simulator.SimulationSettings;
import city.vantage.testing.VantageCluster;
import city.vantage.worker.Workers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Incidents at two simulated junctions, and what a cluster makes of them: live, or replayed. */
public record LiveCity(VantageCluster cluster, Path folder, String prefix) {
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    static final int INCIDENTS = 24;

    private static final Simulation SIMULATION = new Simulation(SimulationSettings.of(7, START));
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(8);

    /** Longer than a slow machine needs from the start of its processes to the first final description. */
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    public VantageConfig config(Map<String, String> further) {
        var settings = new HashMap<String, String>();
        settings.put("bootstrap.servers", cluster.bootstrapServers());
        settings.put("schema.registry.url", cluster.registryUrl().toString());
        settings.put("topics.prefix", prefix);
        settings.put("topics.replication.factor", "1");
        settings.put("stream.application.id", prefix + "stream");
        settings.put("stream.state.dir", folder.resolve("state").toString());
        settings.put("stream.idle.after.ms", "0");
        settings.put("inference.answer.within.ms", "0");
        settings.put("worker.group", prefix + "workers");
        settings.putAll(further);
        return VantageConfig.of(new ConfigSources(null, Map.of(), settings));
    }

    public Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", cluster.bootstrapServers());
    }

    public static List<Observation> observations() {
        return IntStream.range(0, INCIDENTS)
                .mapToObj(SIMULATION::incident)
                .flatMap(incident -> incident.frames().stream())
                .map(frame -> frame.observation())
                .sorted(Comparator.comparing(Observation::capturedAt).thenComparing(Observation::cameraId))
                .toList();
    }

    /** The same in another order of arrival: what a camera sees comes later, for each incident by another time. */
    static List<Observation> shuffled(long seed) {
        return observations().stream()
                .sorted(Comparator.comparing((Observation seen) -> arrival(seen, seed))
                        .thenComparing(Observation::cameraId))
                .toList();
    }

    private static Instant arrival(Observation seen, long seed) {
        var random = new Random(seed + (seen.incidentId() + seen.cameraId()).hashCode());
        return seen.capturedAt().plusMillis(random.nextLong(LONGEST_DELAY.toMillis()));
    }

    public void publish(List<Observation> seen) {
        try (var admin = TopicAdmin.connect(kafka())) {
            admin.create(config(Map.of()).topics().all(), (short) 1, true);
        }
        try (var cameras = new CameraProducer(kafka(), config(Map.of()).topics(), cluster.registry())) {
            cameras.register(SIMULATION.cameras());
            seen.forEach(cameras::publish);
            cameras.tick(seen.getLast().capturedAt().plusSeconds(60));
        }
    }

    /** Describes what was published, and returns the final descriptions. */
    public SortedMap<IncidentPhase, SafetyDescription> describe(int phases, Map<String, String> further)
            throws InterruptedException {
        var finals = new TreeMap<IncidentPhase, SafetyDescription>();
        describeWhile(further, () -> finals.putAll(finals(config(further), phases)));
        return finals;
    }

    /** Describes what was published, and what is published, until {@code busy} returns. */
    public void describeWhile(Map<String, String> further, Runnable busy) throws InterruptedException {
        var config = config(further);
        var meters = new SimpleMeterRegistry();
        try (var admin = TopicAdmin.connect(kafka())) {
            Workers.configureGroup(admin.admin(), config.worker());
        }
        try (var streams = new StreamRunner(config, cluster.registry(), meters);
                var worker = Workers.create(
                        kafka(), config.topics(), cluster.registry(), Backends.of(config), config.worker(), meters)) {
            var working = Thread.ofPlatform().start(worker);
            streams.start();
            busy.run();
            worker.close();
            working.join();
        }
    }

    /** The final descriptions on the topic of a configuration, read until there are as many or nothing comes any more. */
    SortedMap<IncidentPhase, SafetyDescription> finals(VantageConfig config, int phases) {
        var finals = new TreeMap<IncidentPhase, SafetyDescription>();
        try (var reader = new RecordReader<>(kafka(), config.topics().descriptions(), cluster.registry(), true)) {
            reader.readUntilQuiet(PATIENCE, () -> finals.size() >= phases, description -> {
                var view = description.view();
                if (view.finalRevision()) {
                    finals.put(new IncidentPhase(view.incidentId(), view.phase()), description);
                }
            });
        }
        return finals;
    }

    VantageConfig own(String name, Map<String, String> further) {
        var settings =
                new HashMap<>(names(name).settings(config(Map.of()).topics().partitions()));
        settings.putAll(further);
        return config(settings);
    }

    ReplayNames names(String name) {
        return new ReplayNames(prefix, name);
    }

    ReplayOutcome replay(String name, ReplayOptions options, Map<String, String> further, BooleanSupplier stopping)
            throws IOException, InterruptedException {
        var replay = new Replay(
                config(Map.of()),
                own(name, further),
                names(name),
                options,
                cluster.registry(),
                new Progress(new PrintWriter(Writer.nullWriter())),
                stopping);
        return replay.run();
    }

    static ReplayOptions all(double speed) {
        return new ReplayOptions(START, START.plus(Duration.ofHours(1)), null, Duration.ofMinutes(10), speed, 1);
    }
}
