package city.vantage.bench.chaos;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What streams and workers of a {@link Stage} are told. */
final class StageSettings {
    static final String RULES_FILE = "rules.yaml";

    /** Made-up boxes are close to each other often enough for alerts to be raised. */
    static final String RULES = """
            name: chaos
            version: "1"
            rules:
              - name: close
                severity: HIGH
                alert: true
                title: Somebody is close to a vehicle
                when: geometry.smallest_gap < 0.5
            """;

    private final Path folder;
    private final String bootstrapServers;
    private final Path frames;
    private final Map<String, String> further;
    private volatile boolean mirrors;

    /**
     * @param folder for rules and state
     * @param further settings of streams and workers
     */
    StageSettings(Path folder, String bootstrapServers, Path frames, Map<String, String> further) {
        this.folder = folder;
        this.bootstrapServers = bootstrapServers;
        this.frames = frames;
        this.further = Map.copyOf(further);
    }

    boolean mirrors() {
        return mirrors;
    }

    /** Whether streams that start from now on write their records as JSON too, for which they have further sinks. */
    void mirrors(boolean now) {
        mirrors = now;
    }

    Map<String, String> ofStream(int number, URI registry) {
        var settings = common(registry);
        settings.put("stream.state.dir", folder.resolve("state-" + number).toString());
        settings.put("events.mirror.json", Boolean.toString(mirrors));
        return settings;
    }

    Map<String, String> ofWorker(URI registry, String model) {
        var settings = common(registry);
        settings.put("inference.openai.url", model);
        return settings;
    }

    /** What those outside need as well. */
    Map<String, String> common(URI registry) {
        var settings = new HashMap<String, String>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("schema.registry.url", registry.toString());
        settings.put("topics.replication.factor", Integer.toString(Stage.BROKERS));
        settings.put("stream.commit.interval.ms", "500");
        settings.put("stream.idle.after.ms", "0");
        settings.put("frames.file.roots", frames.toString());
        settings.put("rules.file", folder.resolve(RULES_FILE).toString());
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
}
