package city.vantage.app.config;

import city.vantage.incident.FrameAccess;
import city.vantage.prompt.Priority;
import city.vantage.prompt.PromptAssembler;
import city.vantage.topology.TopologySettings;
import city.vantage.view.CompositeRanking;
import city.vantage.view.PedestrianAreaRanking;
import city.vantage.view.SelectionPolicy;
import city.vantage.view.ViewRanking;
import city.vantage.wire.Topics;
import city.vantage.wire.registry.Credentials;
import city.vantage.wire.registry.RegistryConfig;
import city.vantage.wire.registry.TlsStores;
import city.vantage.worker.WorkerSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.AbstractConfig;
import org.jspecify.annotations.Nullable;

/**
 * The configuration, checked: every part of Vantage takes its settings from here.
 *
 * @param values of {@link Settings#DEFINITION}
 * @param kafka settings that go to every Kafka client
 */
public record VantageConfig(AbstractConfig values, Map<String, String> kafka) {

    /**
     * Reads and checks all settings.
     *
     * @throws ConfigProblemsException with every problem
     */
    public static VantageConfig of(ConfigSources sources) {
        var merged = sources.merged();
        var kafka = new HashMap<String, String>();
        var own = new HashMap<String, String>();
        merged.forEach((name, value) -> {
            if (name.startsWith(Settings.KAFKA_PREFIX)) {
                kafka.put(name.substring(Settings.KAFKA_PREFIX.length()), value);
            } else {
                own.put(name, value);
            }
        });
        var problems = new ArrayList<String>();
        own.keySet().stream()
                .filter(name -> !Settings.DEFINITION.names().contains(name))
                .sorted()
                .forEach(name -> problems.add(name + ": there is no such setting"));
        Settings.DEFINITION.validate(own).forEach(value -> problems.addAll(value.errorMessages()));
        if (!problems.isEmpty()) {
            throw new ConfigProblemsException("The configuration", problems);
        }
        return new VantageConfig(new AbstractConfig(Settings.DEFINITION, own, false), Map.copyOf(kafka));
    }

    /** Properties of every Kafka client. */
    public Map<String, Object> kafkaClient() {
        var client = new HashMap<String, Object>(kafka);
        client.put("bootstrap.servers", String.join(",", values.getList(Settings.BOOTSTRAP_SERVERS)));
        return client;
    }

    public RegistryConfig registry() {
        var config = RegistryConfig.of(
                values.getList(Settings.REGISTRY_URL).stream().map(URI::create).toArray(URI[]::new));
        var user = values.getString(Settings.REGISTRY_USER);
        if (!user.isEmpty()) {
            config = config.withCredentials(new Credentials(
                    user, values.getPassword(Settings.REGISTRY_PASSWORD).value()));
        }
        var trusted = values.getString(Settings.REGISTRY_TRUSTSTORE);
        if (!trusted.isEmpty()) {
            var password =
                    values.getPassword(Settings.REGISTRY_TRUSTSTORE_PASSWORD).value();
            config = config.withTls(new TlsStores(TlsStores.StoreFile.pkcs12(Path.of(trusted), password), null));
        }
        return config;
    }

    public Topics topics() {
        return new Topics(values.getString(Settings.TOPICS_PREFIX), values.getInt(Settings.TOPICS_PARTITIONS));
    }

    public short replication() {
        return values.getShort(Settings.TOPICS_REPLICATION);
    }

    public StreamSettings stream() {
        return new StreamSettings(
                values.getString(Settings.STREAM_APPLICATION_ID),
                Path.of(values.getString(Settings.STREAM_STATE_DIR)),
                values.getInt(Settings.STREAM_THREADS),
                millis(Settings.STREAM_COMMIT_MILLIS),
                replication());
    }

    public TopologySettings topology() {
        return new TopologySettings(policy(), frames(), prompts(), unlessZero(Settings.STREAM_IDLE_MILLIS));
    }

    /** What answers requests. */
    public String model() {
        return values.getString(Settings.INFERENCE_MODEL);
    }

    public Duration closeAfter() {
        return millis(Settings.SELECTION_CLOSE_MILLIS);
    }

    public WorkerSettings worker() {
        return new WorkerSettings(
                values.getString(Settings.WORKER_GROUP),
                values.getInt(Settings.WORKER_BATCH),
                millis(Settings.WORKER_LOCK_MILLIS),
                values.getInt(Settings.WORKER_DELIVERIES),
                millis(Settings.WORKER_INFER_MILLIS),
                millis(Settings.WORKER_PUBLISH_MILLIS),
                millis(Settings.WORKER_PATIENCE_MILLIS));
    }

    /** All that was set or has a default, without secrets, for the log. */
    public String effective() {
        return values.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> "  " + entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private SelectionPolicy policy() {
        var standard = SelectionPolicy.of(ranking());
        var goodEnough = values.getDouble(Settings.SELECTION_GOOD_ENOUGH);
        return new SelectionPolicy(
                standard.ranking(),
                goodEnough < 0 ? standard.goodEnough() : goodEnough,
                millis(Settings.SELECTION_DEADLINE_MILLIS),
                values.getDouble(Settings.SELECTION_HYSTERESIS),
                millis(Settings.SELECTION_CLOSE_MILLIS),
                millis(Settings.SELECTION_REMEMBER_MILLIS),
                standard.revisionLimit(),
                standard.cameraLimit(),
                standard.observationLimit());
    }

    private ViewRanking ranking() {
        return "pedestrian-area".equals(values.getString(Settings.SELECTION_RANKING))
                ? new PedestrianAreaRanking()
                : new CompositeRanking();
    }

    private FrameAccess frames() {
        List<Path> roots = values.getList(Settings.FRAMES_FILE_ROOTS).stream()
                .map(Path::of)
                .toList();
        return new FrameAccess(
                roots,
                Set.copyOf(values.getList(Settings.FRAMES_HTTP_HOSTS)),
                Set.copyOf(values.getList(Settings.FRAMES_S3_BUCKETS)));
    }

    private PromptAssembler prompts() {
        var file = values.getString(Settings.PROMPTS_FILE);
        var pack = file.isEmpty() ? PromptPackFile.bundled() : PromptPackFile.read(Path.of(file));
        return new PromptAssembler(pack, model(), Priority.LIVE, unlessZero(Settings.INFERENCE_ANSWER_MILLIS));
    }

    private Duration millis(String name) {
        return Duration.ofMillis(values.getLong(name));
    }

    private @Nullable Duration unlessZero(String name) {
        return values.getLong(name) == 0 ? null : millis(name);
    }
}
