package city.vantage.app.replay;

import city.vantage.incident.SourceOffset;
import city.vantage.wire.CopyOrigin;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Copies observations into a replay's topic, exactly once: a transaction has the copies, and how far they were copied.
 * Whoever begins last is the one; an earlier process with the same replay fails at its next step.
 */
final class FeedProducer implements AutoCloseable {
    static final String PLAN = "vantage.replay.plan";

    private final Map<String, Object> config;
    private final ConsumerGroupMetadata group;
    private final String liveTopic;
    private final String topic;
    private final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    private KafkaProducer<byte[], byte[]> producer;
    private boolean open;

    /** @param id of the transactions: the same for all who copy into this topic */
    FeedProducer(Map<String, Object> kafka, String id, ConsumerGroupMetadata group, String liveTopic, String topic) {
        this.config = new HashMap<>(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
        this.group = group;
        this.liveTopic = liveTopic;
        this.topic = topic;
        this.producer = connect(config);
    }

    private static KafkaProducer<byte[], byte[]> connect(Map<String, Object> config) {
        var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }

    /** Gives up what isn't committed, and begins anew after the last commit. */
    void renew() {
        producer.close(Duration.ZERO);
        offsets.clear();
        open = false;
        producer = connect(config);
    }

    /** Writes the plan, as the first record of the topic, which carries nothing but the time. */
    void begin(ReplayPlan plan, Instant from) {
        begin();
        var _ = send(0, from.toEpochMilli(), null, null, new RecordHeaders().add(PLAN, plan.json()));
        commit();
    }

    /** Copies the record into the same partition, with its time. */
    void copy(ConsumerRecord<byte[], byte[]> record) {
        begin();
        var origin = new SourceOffset(record.topic(), record.partition(), record.offset());
        var _ = send(
                record.partition(),
                record.timestamp(),
                record.key(),
                record.value(),
                CopyOrigin.headers(record.headers(), origin));
    }

    /** All of the partition before this offset is done with. */
    void done(int partition, long next) {
        begin();
        offsets.put(new TopicPartition(liveTopic, partition), new OffsetAndMetadata(next));
    }

    /** Tells every partition that the time is {@code at}. Returns the offsets of these records when they are committed. */
    SortedMap<Integer, Long> tick(Iterable<Integer> partitions, Instant at) throws InterruptedException {
        begin();
        var sent = new TreeMap<Integer, Future<RecordMetadata>>();
        for (var partition : partitions) {
            sent.put(partition, send(partition, at.toEpochMilli(), null, null, new RecordHeaders()));
        }
        commit();
        var ticks = new TreeMap<Integer, Long>();
        for (var entry : sent.entrySet()) {
            ticks.put(entry.getKey(), offset(entry.getValue()));
        }
        return ticks;
    }

    /** Makes visible what was copied since the last time. */
    void commit() {
        if (!open) {
            return;
        }
        if (!offsets.isEmpty()) {
            producer.sendOffsetsToTransaction(offsets, group);
        }
        producer.commitTransaction();
        offsets.clear();
        open = false;
    }

    @Override
    public void close() {
        producer.close();
    }

    private void begin() {
        if (!open) {
            producer.beginTransaction();
            open = true;
        }
    }

    private Future<RecordMetadata> send(
            int partition, long millis, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        return producer.send(new ProducerRecord<>(topic, partition, millis, key, value, headers));
    }

    private static long offset(Future<RecordMetadata> sent) throws InterruptedException {
        try {
            return sent.get().offset();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a committed record has no offset", e);
        }
    }
}
