package city.vantage.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.InferenceResult;
import city.vantage.testing.VantageCluster;
import city.vantage.wire.DeadLetter;
import city.vantage.wire.RecordCodec;
import city.vantage.wire.TopicSpec;
import city.vantage.wire.Topics;
import city.vantage.wire.registry.SchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsSpec;
import org.apache.kafka.clients.admin.SharePartitionOffsetInfo;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Topics, a share group and workers of one test. */
final class Workplace implements AutoCloseable {
    static final WorkerSettings SETTINGS = new WorkerSettings(
            "", 4, Duration.ofSeconds(1), 3, Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofSeconds(20));
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    final Topics topics;
    final WorkerSettings settings;
    private final VantageCluster cluster;
    private final RecordCodec<InferenceRequest> requests;
    private final RecordCodec<InferenceResult> results;
    private final List<RunningWorker> workers = new ArrayList<>();

    Workplace(VantageCluster cluster) throws Exception {
        this(cluster, SETTINGS, Map.of());
    }

    /** @param resultsConfig further settings of the topic of results */
    Workplace(VantageCluster cluster, WorkerSettings limits, Map<String, String> resultsConfig) throws Exception {
        this.cluster = cluster;
        this.topics = new Topics(cluster.freshName("w") + ".", 2);
        this.settings = new WorkerSettings(
                cluster.freshName("workers"),
                limits.batchSize(),
                limits.lockDuration(),
                limits.deliveryLimit(),
                limits.inferTimeout(),
                limits.publishTimeout(),
                limits.patience());
        this.requests = RecordCodec.of(topics.requests().mapping(), cluster.registry());
        this.results = RecordCodec.of(topics.results().mapping(), cluster.registry());
        create(topics.requests().spec(), Map.of());
        cluster.createTopic(topics.requests().deadLetterName(), 1);
        create(topics.results().spec(), resultsConfig);
        Workers.configureGroup(cluster.admin(), settings);
    }

    private void create(TopicSpec spec, Map<String, String> config) throws Exception {
        var topic = spec.newTopic((short) 1, false);
        var all = new HashMap<>(topic.configs());
        all.putAll(config);
        cluster.admin().createTopics(List.of(topic.configs(all))).all().get();
    }

    Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", cluster.bootstrapServers());
    }

    RunningWorker start(Backend backend) {
        return start(backend, cluster.registry());
    }

    RunningWorker start(Backend backend, SchemaRegistry registry) {
        var worker = new RunningWorker(
                Workers.create(kafka(), topics, registry, backend, settings, new SimpleMeterRegistry()));
        workers.add(worker);
        return worker;
    }

    /** Sends requests in one transaction, as Kafka Streams does. */
    void send(String... ids) {
        send(true, Stream.of(ids).map(Requests::request).toList());
    }

    void sendAborted(String... ids) {
        send(false, Stream.of(ids).map(Requests::request).toList());
    }

    void send(boolean commit, List<InferenceRequest> batch) {
        Map<String, Object> config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrapServers(),
                ProducerConfig.TRANSACTIONAL_ID_CONFIG, cluster.freshName("streams"));
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(config, bytes, bytes)) {
            producer.initTransactions();
            producer.beginTransaction();
            batch.forEach(request -> {
                var _ = producer.send(record(request.requestId(), bytes(request)));
            });
            producer.flush();
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }

    void sendBytes(String key, byte @Nullable [] value) {
        cluster.produce(record(key, value));
    }

    byte[] bytes(InferenceRequest request) {
        return requests.serializer().serialize(topics.requests().name(), request);
    }

    private ProducerRecord<byte[], byte[]> record(String key, byte @Nullable [] value) {
        return new ProducerRecord<>(topics.requests().name(), key.getBytes(UTF_8), value);
    }

    /** All results, when there is nothing left to do. */
    List<InferenceResult> resultsWhenSettled() {
        awaitSettled();
        return resultRecords().stream()
                .map(record -> results.serde().deserializer().deserialize(record.topic(), record.value()))
                .toList();
    }

    List<ConsumerRecord<byte[], byte[]>> resultRecords() {
        return cluster.readAll(topics.results().name(), Integer.MAX_VALUE, Duration.ofSeconds(1));
    }

    List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        return cluster.readAll(topics.requests().deadLetterName(), Integer.MAX_VALUE, Duration.ofSeconds(1));
    }

    List<DeadLetter> deadLetterReasons() {
        return deadLetters().stream()
                .map(record -> DeadLetter.of(record.headers()))
                .toList();
    }

    /** Every record of the queue is accepted, or was delivered for the last time. */
    void awaitSettled() {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(offsets())
                        .isNotEmpty()
                        .allSatisfy(offset -> assertThat(offset.lag()).hasValue(0L)));
    }

    List<SharePartitionOffsetInfo> offsets() throws Exception {
        var group = settings.group();
        var all = cluster.admin().listShareGroupOffsets(Map.of(group, new ListShareGroupOffsetsSpec()));
        return all.partitionsToOffsetInfo(group).get().values().stream()
                .filter(offset -> offset != null)
                .toList();
    }

    @Override
    public void close() {
        workers.forEach(RunningWorker::close);
    }
}
