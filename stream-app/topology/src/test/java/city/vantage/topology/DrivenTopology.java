package city.vantage.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.vantage.alert.AlertPolicy;
import city.vantage.alert.OperatorFeedback;
import city.vantage.alert.SafetyAlert;
import city.vantage.description.SafetyDescription;
import city.vantage.embedded.EmbeddedRegistry;
import city.vantage.incident.Camera;
import city.vantage.incident.FrameAccess;
import city.vantage.incident.Observation;
import city.vantage.incident.RejectionReason;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.InferenceResult;
import city.vantage.prompt.PromptAssembler;
import city.vantage.testing.Site;
import city.vantage.view.SelectionPolicy;
import city.vantage.view.ViewSelection;
import city.vantage.wire.RecordCodec;
import city.vantage.wire.Topic;
import city.vantage.wire.TopicSpec;
import city.vantage.wire.Topics;
import city.vantage.wire.registry.CachingSchemaRegistry;
import city.vantage.wire.registry.RegistryConfig;
import city.vantage.wire.registry.RestSchemaRegistry;
import city.vantage.wire.registry.SchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The whole topology without a broker, with the cameras of {@link Scenes#CROSSING}. The wall clock starts at START. */
final class DrivenTopology implements AutoCloseable {
    static final Topics TOPICS = Topics.standard().mirroringJson();
    static final FrameAccess FRAMES = new FrameAccess(List.of(Path.of("/frames")), Set.of(), Set.of());

    /** Longer than what other tests let pass at once. */
    static final Duration MOST_AHEAD = Duration.ofDays(10);

    private static final Instant AHEAD = Scenes.START.plus(Duration.ofDays(365));

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TopologyTestDriver driver;

    DrivenTopology(SelectionPolicy policy, @Nullable Duration answerWithin, @Nullable Duration idleAfter) {
        this(Prompts.answeredWithin(answerWithin), policy, idleAfter);
    }

    DrivenTopology(PromptAssembler prompts, SelectionPolicy policy, @Nullable Duration idleAfter) {
        var settings = new TopologySettings(
                policy,
                FRAMES,
                prompts,
                TestRules.BY_CAPTION,
                AlertPolicy.STANDARD,
                Duration.ofHours(1),
                idleAfter,
                MOST_AHEAD,
                false);
        driver = new TopologyTestDriver(
                VantageTopology.build(TOPICS, TestRegistry.SHARED, settings, meters), properties(), Scenes.START);
        know(Scenes.CROSSING);
    }

    /** Without a deadline for answers, in stream time alone: as a replay runs. */
    static DrivenTopology replaying(SelectionPolicy policy) {
        return new DrivenTopology(policy, null, null);
    }

    private static Properties properties() {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, StateDirectory.fresh());
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return properties;
    }

    void know(Site site) {
        site.cameras().forEach(this::know);
    }

    void know(Camera camera) {
        input(TOPICS.cameras()).pipeInput(camera.key().getBytes(UTF_8), bytes(TOPICS.cameras(), camera), Scenes.START);
    }

    void forget(Camera camera) {
        input(TOPICS.cameras()).pipeInput(new TestRecord<>(camera.key().getBytes(UTF_8), null, Scenes.START));
    }

    /** The observation arrives when its frame is taken. */
    void observe(Observation observation) {
        observe(observation, observation.capturedAt());
    }

    void observe(Observation observation, Instant arriving) {
        observe(observation.incidentId().getBytes(UTF_8), bytes(TOPICS.observations(), observation), arriving);
    }

    void observe(byte @Nullable [] key, byte @Nullable [] value, Instant arriving) {
        observe(new TestRecord<>(key, value, arriving));
    }

    void observe(TestRecord<byte[], byte[]> record) {
        input(TOPICS.observations()).pipeInput(record);
    }

    /** A frame of which nobody says to which incident it belongs. */
    void detect(Observation frame) {
        input(TOPICS.detections())
                .pipeInput(frame.siteId().getBytes(UTF_8), bytes(TOPICS.detections(), frame), frame.capturedAt());
    }

    List<Observation> observations() {
        return read(TOPICS.observations());
    }

    /** A record that only carries the time. */
    void tick(Instant time) {
        observe(null, null, time);
    }

    void ticksAt(List<Long> millis) {
        millis.forEach(time -> tick(Scenes.at(time)));
    }

    void passWallClock(Duration time) {
        driver.advanceWallClockTime(time);
    }

    /** By a worker whose clock is far ahead: answers take no stream time. */
    void answer(InferenceResult result) {
        input(TOPICS.results()).pipeInput(result.incidentId().getBytes(UTF_8), bytes(TOPICS.results(), result), AHEAD);
    }

    /** What has come since the last call. */
    List<ViewSelection> views() {
        return read(TOPICS.views());
    }

    List<InferenceRequest> requests() {
        return read(TOPICS.requests());
    }

    List<SafetyDescription> descriptions() {
        return read(TOPICS.descriptions());
    }

    List<SafetyAlert> alerts() {
        return read(TOPICS.alerts());
    }

    /** The topologies of this driver share one stream time, which feedback moves too. */
    void judge(OperatorFeedback feedback, Instant arriving) {
        input(TOPICS.feedback())
                .pipeInput(feedback.siteId().getBytes(UTF_8), bytes(TOPICS.feedback(), feedback), arriving);
    }

    List<TestRecord<byte[], byte[]>> deadLetters() {
        return deadLetters(TOPICS.observations());
    }

    List<TestRecord<byte[], byte[]>> deadLetters(Topic<?> topic) {
        return driver.createOutputTopic(
                        topic.deadLetterName(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    /** What has come since the last call, as it is. */
    List<TestRecord<byte[], byte[]>> records(TopicSpec topic) {
        return driver.createOutputTopic(topic.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    double rejected(RejectionReason reason) {
        return rejected(TOPICS.observations(), reason);
    }

    double rejected(Topic<?> topic, RejectionReason reason) {
        return meters.counter("vantage.records.rejected", "topic", topic.name(), "reason", reason.name())
                .count();
    }

    /** Number of entries of a store. */
    int size(String store) {
        KeyValueStore<String, Object> entries = driver.getKeyValueStore(store);
        var count = 0;
        try (var all = entries.all()) {
            for (; all.hasNext(); all.next()) {
                count++;
            }
        }
        return count;
    }

    static <V> byte[] bytes(Topic<V> topic, V record) {
        return codec(topic).serializer().serialize(topic.name(), record);
    }

    @Override
    public void close() {
        driver.close();
    }

    private TestInputTopic<byte[], byte[]> input(Topic<?> topic) {
        return driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private <V> List<V> read(Topic<V> topic) {
        return driver.createOutputTopic(
                        topic.name(),
                        new ByteArrayDeserializer(),
                        codec(topic).serde().deserializer())
                .readValuesToList();
    }

    private static <V> RecordCodec<V> codec(Topic<V> topic) {
        return RecordCodec.of(topic.mapping(), TestRegistry.SHARED);
    }

    /** One registry for all tests of this JVM; its threads are daemons. */
    static final class TestRegistry {
        static final SchemaRegistry SHARED = start();

        private TestRegistry() {}

        private static SchemaRegistry start() {
            try {
                var url = EmbeddedRegistry.start().url();
                return new CachingSchemaRegistry(new RestSchemaRegistry(RegistryConfig.of(url)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
