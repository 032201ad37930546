package city.vantage.app.config;

import city.vantage.alert.AlertPolicy;
import city.vantage.description.WatchRules;
import city.vantage.incident.FrameAccess;
import city.vantage.prompt.PromptAssembler;
import city.vantage.prompt.PromptPack;
import city.vantage.rules.CelRules;
import city.vantage.topology.TopologySettings;
import city.vantage.wire.Topics;
import city.vantage.wire.registry.Credentials;
import city.vantage.wire.registry.RegistryConfig;
import city.vantage.wire.registry.TlsStores;
import city.vantage.worker.WorkerSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
     * @throws InvalidConfigException with every problem
     */
    public static VantageConfig of(ConfigSources sources) {
        return ConfigReader.read(sources);
    }

    /** What builds each part, to be tried at the start, so that what a part refuses is known then. None reads a file. */
    List<Runnable> parts() {
        return List.of(
                this::registry,
                this::topics,
                this::stream,
                selection()::policy,
                selection()::partyQueries,
                this::alerts,
                this::frames,
                this::frameFetch,
                inference()::check,
                webhooks()::settings,
                this::worker,
                this::http);
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
        var prefix = values.getString(Settings.TOPICS_PREFIX);
        var source = values.getString(EventKeys.SOURCE);
        return new Topics(
                prefix,
                values.getInt(Settings.TOPICS_PARTITIONS),
                source.isEmpty() ? Topics.sourceOf(prefix) : source,
                values.getBoolean(EventKeys.MIRROR_JSON));
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
        var watches = packs().watches();
        var pack = packs().prompts(watches);
        return new TopologySettings(
                selection().policy().withFrames(pack.drawing().frames()),
                frames(),
                prompts(pack),
                new WatchRules(packs().rules(pack), watches.rules()),
                alerts(),
                millis(InferenceKeys.KEEP_MILLIS),
                unlessZero(Settings.STREAM_IDLE_MILLIS),
                unlessZero(Settings.OBSERVATIONS_AHEAD_MILLIS),
                false);
    }

    /** What answers requests. */
    public InferenceConfig inference() {
        return new InferenceConfig(values);
    }

    /** To whom alerts and descriptions are posted. */
    public WebhookConfig webhooks() {
        return new WebhookConfig(values);
    }

    /** Where metrics and health are told, or null for nowhere. */
    public @Nullable HttpAddress http() {
        return HttpAddress.of(HttpKeys.ADDRESS, values.getString(HttpKeys.ADDRESS));
    }

    public Duration closeAfter() {
        return selection().closeAfter();
    }

    private SelectionConfig selection() {
        return new SelectionConfig(values);
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

    /**
     * All that was set or has a default, without secrets, for the log. Any setting of the Kafka clients may be a secret,
     * so only their names stand there.
     */
    public String effective() {
        var shown = new TreeMap<String, Object>(values.values());
        kafka.keySet().forEach(name -> shown.put(Settings.KAFKA_PREFIX + name, "[set]"));
        return shown.entrySet().stream()
                .map(entry -> "  " + entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return effective();
    }

    /** Which frames may be fetched. */
    public FrameAccess frames() {
        List<Path> roots = values.getList(Settings.FRAMES_FILE_ROOTS).stream()
                .map(Path::of)
                .toList();
        return new FrameAccess(
                roots,
                Set.copyOf(values.getList(Settings.FRAMES_HTTP_HOSTS)),
                Set.copyOf(values.getList(Settings.FRAMES_S3_BUCKETS)));
    }

    public FrameFetch frameFetch() {
        return new FrameFetch(
                values.getLong(Settings.FRAMES_MAX_BYTES),
                millis(Settings.FRAMES_TIMEOUT_MILLIS),
                millis(Settings.FRAMES_WAIT_MILLIS));
    }

    private PromptAssembler prompts(PromptPack pack) {
        return new PromptAssembler(
                pack,
                inference().requestModel(),
                inference().priority(),
                unlessZero(InferenceKeys.ANSWER_MILLIS),
                selection().partyQueries());
    }

    /** @throws InvalidConfigException where the pack's file or that of the watches can't be used */
    public PromptPack pack() {
        return packs().prompts(packs().watches());
    }

    /** @throws InvalidConfigException where the rules can't be used */
    public CelRules rules() {
        return packs().rules(pack());
    }

    private PackConfig packs() {
        return new PackConfig(values);
    }

    private AlertPolicy alerts() {
        return new AlertPolicy(
                millis(AlertKeys.COOL_DOWN_MILLIS), millis(AlertKeys.END_MILLIS), millis(AlertKeys.REMEMBER_MILLIS));
    }

    private Duration millis(String name) {
        return Duration.ofMillis(values.getLong(name));
    }

    private @Nullable Duration unlessZero(String name) {
        return values.getLong(name) == 0 ? null : millis(name);
    }
}
