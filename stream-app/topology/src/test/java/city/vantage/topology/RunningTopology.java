package city.vantage.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.vantage.alert.AlertPolicy;
import city.vantage.incident.Observation;
import city.vantage.incident.RejectionReason;
import city.vantage.prompt.InferenceResult;
import city.vantage.testing.VantageCluster;
import city.vantage.wire.DeadLetter;
import city.vantage.wire.RecordCodec;
import city.vantage.wire.Topic;
import city.vantage.wire.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;

/** The topology on a broker, exactly once, with topics of its own and the cameras of {@link Scenes#CROSSING}. */
final class RunningTopology implements AutoCloseable {
    /** More than any test writes, so that reading goes on until its time is over. */
    private static final int ALL = 10_000;

    private static final Duration A_MOMENT = Duration.ofMillis(400);

    final Topics topics;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final VantageCluster cluster;
    private final String applicationId;
    private final String stateDirectory = StateDirectory.fresh();

    /** In the past, because a broker refuses records that are from a time far ahead. */
    private Instant nextStart = Instant.now().minus(Duration.ofMinutes(50));

    private @Nullable KafkaStreams streams;

    RunningTopology(VantageCluster cluster) {
        this.cluster = cluster;
        this.applicationId = cluster.freshName("topology");
        this.topics = new Topics(applicationId + ".", 2);
        createTopics();
        Scenes.CROSSING.cameras().forEach(camera -> {
            var _ = cluster.produce(
                    topics.cameras().name(), camera.key().getBytes(UTF_8), bytes(topics.cameras(), camera));
        });
        start();
    }

    private void createTopics() {
        var created = cluster.admin()
                .createTopics(topics.all().stream()
                        .map(spec -> spec.newTopic((short) 1, true))
                        .toList());
        try {
            created.all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (ExecutionException e) {
            throw new AssertionError("topics", e);
        }
    }

    /** A time for a test to begin with, after all that tests before it have had. */
    Instant freshStart() {
        var start = nextStart;
        nextStart = start.plus(Duration.ofMinutes(1));
        return start;
    }

    void start() {
        var settings = new TopologySettings(
                Scenes.POLICY,
                DrivenTopology.FRAMES,
                Prompts.answeredWithin(null),
                TestRules.BY_CAPTION,
                AlertPolicy.STANDARD,
                Duration.ofHours(1),
                null,
                null,
                false);
        var started =
                new KafkaStreams(VantageTopology.build(topics, cluster.registry(), settings, meters), properties());
        started.start();
        streams = started;
    }

    private Properties properties() {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrapServers());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory);
        // A stopped instance doesn't leave its group: the next one waits this long for its tasks.
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 6_000);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 1_000);
        return properties;
    }

    boolean isRunning() {
        return streams != null && streams.state().isRunningOrRebalancing();
    }

    RecordMetadata observe(Observation observation, Instant arriving) {
        return observe(observation.incidentId(), bytes(topics.observations(), observation), arriving);
    }

    RecordMetadata observe(String key, byte[] value, Instant arriving) {
        return cluster.produce(new ProducerRecord<>(
                topics.observations().name(), null, arriving.toEpochMilli(), key.getBytes(UTF_8), value));
    }

    /** A record in each partition that only carries the time. */
    void tick(Instant time) {
        for (var partition = 0; partition < topics.partitions(); partition++) {
            byte[] nothing = null;
            var _ = cluster.produce(new ProducerRecord<>(
                    topics.observations().name(), partition, time.toEpochMilli(), nothing, nothing));
        }
    }

    void answer(InferenceResult result) {
        var _ = cluster.produce(
                topics.results().name(), result.incidentId().getBytes(UTF_8), bytes(topics.results(), result));
    }

    /** All that a read-committed subscriber sees by now. */
    <V> List<V> read(Topic<V> topic) {
        var deserializer = codec(topic).serde().deserializer();
        return cluster.readAll(topic.name(), ALL, A_MOMENT).stream()
                .map(record -> deserializer.deserialize(topic.name(), record.value()))
                .toList();
    }

    List<ConsumerRecord<byte[], byte[]>> deadLettersFrom(RecordMetadata origin) {
        return cluster.readAll(topics.observations().deadLetterName(), ALL, A_MOMENT).stream()
                .filter(letter -> isFrom(origin, DeadLetter.of(letter.headers())))
                .toList();
    }

    private static boolean isFrom(RecordMetadata origin, DeadLetter letter) {
        return letter.origin().topic().equals(origin.topic())
                && letter.origin().partition() == origin.partition()
                && letter.origin().offset() == origin.offset();
    }

    double rejected(RejectionReason reason) {
        return meters.counter(
                        "vantage.records.rejected",
                        "topic",
                        topics.observations().name(),
                        "reason",
                        reason.name())
                .count();
    }

    <V> byte[] bytes(Topic<V> topic, V record) {
        return codec(topic).serializer().serialize(topic.name(), record);
    }

    private <V> RecordCodec<V> codec(Topic<V> topic) {
        return RecordCodec.of(topic.mapping(), cluster.registry());
    }

    void stop() {
        if (streams != null) {
            streams.close(Duration.ofSeconds(30));
            streams = null;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
