package city.vantage.app.config;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;
import static org.apache.kafka.common.config.ConfigDef.Range.between;
import static org.apache.kafka.common.config.ConfigDef.Type.INT;
import static org.apache.kafka.common.config.ConfigDef.Type.LIST;
import static org.apache.kafka.common.config.ConfigDef.Type.LONG;
import static org.apache.kafka.common.config.ConfigDef.Type.PASSWORD;
import static org.apache.kafka.common.config.ConfigDef.Type.SHORT;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import city.vantage.prompt.PrivacyProfile;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ValidString;

/**
 * Everything that can be set, with type, default, limits and meaning: the one source of validation and of the
 * configuration reference. Settings whose name begins with {@value #KAFKA_PREFIX} go to every Kafka client as they are.
 */
public final class Settings {
    static final String KAFKA_PREFIX = "kafka.";

    static final String BOOTSTRAP_SERVERS = "bootstrap.servers";
    static final String REGISTRY_URL = "schema.registry.url";
    static final String REGISTRY_USER = "schema.registry.user";
    static final String REGISTRY_PASSWORD = "schema.registry.password";
    static final String REGISTRY_TRUSTSTORE = "schema.registry.ssl.truststore.location";
    static final String REGISTRY_TRUSTSTORE_PASSWORD = "schema.registry.ssl.truststore.password";
    static final String TOPICS_PREFIX = "topics.prefix";
    static final String TOPICS_PARTITIONS = "topics.partitions";
    static final String TOPICS_REPLICATION = "topics.replication.factor";
    static final String STREAM_APPLICATION_ID = "stream.application.id";
    static final String STREAM_STATE_DIR = "stream.state.dir";
    static final String STREAM_THREADS = "stream.threads";
    static final String STREAM_COMMIT_MILLIS = "stream.commit.interval.ms";
    static final String STREAM_IDLE_MILLIS = "stream.idle.after.ms";
    static final String OBSERVATIONS_AHEAD_MILLIS = "observations.ahead.ms";
    static final String FRAMES_FILE_ROOTS = "frames.file.roots";
    static final String FRAMES_HTTP_HOSTS = "frames.http.hosts";
    static final String FRAMES_S3_BUCKETS = "frames.s3.buckets";
    static final String FRAMES_MAX_BYTES = "frames.max.bytes";
    static final String FRAMES_TIMEOUT_MILLIS = "frames.timeout.ms";
    static final String FRAMES_WAIT_MILLIS = "frames.wait.ms";
    static final String PROMPTS_FILE = "prompts.file";
    static final String PRIVACY_PROFILE = "privacy.profile";
    static final String WORKER_GROUP = "worker.group";
    static final String WORKER_BATCH = "worker.batch.size";
    static final String WORKER_LOCK_MILLIS = "worker.lock.ms";
    static final String WORKER_DELIVERIES = "worker.delivery.limit";
    static final String WORKER_INFER_MILLIS = "worker.infer.timeout.ms";
    static final String WORKER_PUBLISH_MILLIS = "worker.publish.timeout.ms";
    static final String WORKER_PATIENCE_MILLIS = "worker.patience.ms";

    public static final ConfigDef DEFINITION = HttpKeys.addTo(WebhookKeys.addTo(
            workers(InferenceKeys.addTo(EventKeys.addTo(AlertKeys.addTo(SelectionKeys.addTo(streams())))))));

    private Settings() {}

    private static ConfigDef streams() {
        return new ConfigDef()
                .define(BOOTSTRAP_SERVERS, LIST, "localhost:9092", HIGH, "Kafka brokers, host:port.")
                .define(
                        REGISTRY_URL,
                        LIST,
                        "http://localhost:8081",
                        HIGH,
                        "Schema registry that speaks Confluent's REST API; several are tried in turn.")
                .define(
                        REGISTRY_USER,
                        STRING,
                        "",
                        LOW,
                        "User for basic authentication to the registry; empty for none.")
                .define(REGISTRY_PASSWORD, PASSWORD, "", LOW, "Password of that user.")
                .define(
                        REGISTRY_TRUSTSTORE,
                        STRING,
                        "",
                        LOW,
                        "PKCS#12 file with the certificates to trust at the registry; empty for those of the Java runtime.")
                .define(REGISTRY_TRUSTSTORE_PASSWORD, PASSWORD, "", LOW, "Password of that file.")
                .define(TOPICS_PREFIX, STRING, "", MEDIUM, "Put before the name of every topic.")
                .define(
                        TOPICS_PARTITIONS,
                        INT,
                        4,
                        between(1, 10_000),
                        MEDIUM,
                        "Partitions of the topics that are keyed by incident, when they are created.")
                .define(
                        TOPICS_REPLICATION,
                        SHORT,
                        (short) 3,
                        between(1, 100),
                        MEDIUM,
                        "Replicas of topics and of stream state.")
                .define(
                        STREAM_APPLICATION_ID,
                        STRING,
                        "vantage",
                        MEDIUM,
                        "Kafka Streams application id; instances with the same id share the work.")
                .define(
                        STREAM_STATE_DIR,
                        STRING,
                        ".vantage/state",
                        MEDIUM,
                        "Folder for local state, not in a folder for temporary files.")
                .define(STREAM_THREADS, INT, 1, between(1, 1_000), MEDIUM, "Threads of one stream instance.")
                .define(
                        STREAM_COMMIT_MILLIS,
                        LONG,
                        100L,
                        between(10, 60_000),
                        LOW,
                        "How often transactions are committed; a part of the latency of every hop.")
                .define(
                        STREAM_IDLE_MILLIS,
                        LONG,
                        3_000L,
                        between(0, 3_600_000),
                        LOW,
                        "After this long without an observation, time goes on with the wall clock; 0 for never, which a replay needs.")
                .define(
                        OBSERVATIONS_AHEAD_MILLIS,
                        LONG,
                        30_000L,
                        between(0, 86_400_000),
                        LOW,
                        "An observation that was taken further ahead of this machine's clock is refused: the camera's clock is wrong; 0 for no limit, which simulated time needs.")
                .define(FRAMES_FILE_ROOTS, LIST, "", MEDIUM, "Folders from which file: frames may be read.")
                .define(
                        FRAMES_HTTP_HOSTS,
                        LIST,
                        "",
                        MEDIUM,
                        "Hosts (host or host:port) from which http: and https: frames may be read.")
                .define(
                        FRAMES_S3_BUCKETS,
                        LIST,
                        "",
                        MEDIUM,
                        "Buckets of s3: frames that observations may name. Workers don't fetch them: give https: URLs, or mount the bucket.")
                .define(
                        FRAMES_MAX_BYTES,
                        LONG,
                        32L << 20,
                        between(1_024, 1L << 30),
                        LOW,
                        "Size of the largest frame file that a worker fetches.")
                .define(
                        FRAMES_TIMEOUT_MILLIS,
                        LONG,
                        5_000L,
                        between(1, 600_000),
                        LOW,
                        "Longest time for one frame over HTTP.")
                .define(
                        FRAMES_WAIT_MILLIS,
                        LONG,
                        15_000L,
                        between(0, 600_000),
                        LOW,
                        "How long a frame store that doesn't answer holds up all requests; after that, requests for its frames fail.")
                .define(PROMPTS_FILE, STRING, "", MEDIUM, "Prompt pack; empty for the one that comes with Vantage.")
                .define(
                        PRIVACY_PROFILE,
                        STRING,
                        PrivacyProfile.MINIMAL.configured(),
                        ValidString.in(PrivacyProfile.names().toArray(String[]::new)),
                        MEDIUM,
                        "What is asked and published about people: minimal (no age, gender, height, face or identity, and none in"
                                + " captions) or full (all that the prompt pack asks and the model says).");
    }

    private static ConfigDef workers(ConfigDef definition) {
        return definition
                .define(WORKER_GROUP, STRING, "vantage-workers", LOW, "Share group of the workers.")
                .define(
                        WORKER_BATCH,
                        INT,
                        8,
                        between(1, 1_024),
                        MEDIUM,
                        "Most requests that a worker holds at one time.")
                .define(
                        WORKER_LOCK_MILLIS,
                        LONG,
                        30_000L,
                        between(1_000, 3_600_000),
                        LOW,
                        "How long a worker holds a request between two renewals; brokers allow 15 s to 60 s unless configured otherwise.")
                .define(
                        WORKER_DELIVERIES,
                        INT,
                        5,
                        between(2, 7),
                        LOW,
                        "The delivery at which a request is dead-lettered untried; brokers allow three more.")
                .define(WORKER_INFER_MILLIS, LONG, 60_000L, atLeast(1), LOW, "Longest time for one batch.")
                .define(
                        WORKER_PUBLISH_MILLIS,
                        LONG,
                        20_000L,
                        atLeast(1),
                        LOW,
                        "Longest time until a result is durable.")
                .define(
                        WORKER_PATIENCE_MILLIS,
                        LONG,
                        300_000L,
                        atLeast(1),
                        LOW,
                        "Longest wait for what every request needs, such as the registry; then the worker stops.");
    }
}
