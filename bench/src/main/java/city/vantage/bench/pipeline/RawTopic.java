package city.vantage.bench.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A topic's records as bytes: as fast as they can be written and read. */
record RawTopic(Map<String, Object> kafka, String name) {
    private static final Duration POLL = Duration.ofMillis(100);

    /**
     * Waited for before the rest follows: a new partition may refuse a producer's first batch while its leader begins,
     * and take the second; then the first never gets in, because its sequence numbers are over.
     */
    private static final int FIRST = 100;

    /** Writes all, and waits until the broker has them. Returns the seconds that it took. */
    double write(Iterable<Raw> records) {
        var failure = new AtomicReference<Exception>();
        try (var producer = producer(kafka)) {
            var began = System.nanoTime();
            var sent = 0;
            for (var raw : records) {
                var record = new ProducerRecord<>(name, null, raw.timestampMillis(), raw.key(), raw.value());
                var _ = producer.send(record, (_, problem) -> {
                    if (problem != null) {
                        failure.set(problem);
                    }
                });
                if (++sent == FIRST) {
                    producer.flush();
                }
            }
            producer.flush();
            if (failure.get() != null) {
                throw new IllegalStateException("records couldn't be written to " + name, failure.get());
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }

    /** Reads all that is committed now; each record goes to {@code each}. Returns the seconds that it took. */
    double read(Consumer<ConsumerRecord<byte[], byte[]>> each) {
        try (var consumer = consumer(kafka, name)) {
            var ends = consumer.endOffsets(consumer.assignment());
            var began = System.nanoTime();
            while (consumer.assignment().stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(POLL).forEach(each);
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }

    /** Where each partition ends. */
    Map<TopicPartition, Long> ends() {
        try (var consumer = consumer(kafka, name)) {
            return consumer.endOffsets(consumer.assignment());
        }
    }

    List<ConsumerRecord<byte[], byte[]>> all() {
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        read(found::add);
        return found;
    }

    /** The offsets behind the last record of each partition, for which a reader is through. */
    static Map<TopicPartition, Long> behind(List<ConsumerRecord<byte[], byte[]>> records) {
        var ends = new HashMap<TopicPartition, Long>();
        records.forEach(record ->
                ends.merge(new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Math::max));
        return ends;
    }

    static KafkaProducer<byte[], byte[]> producer(Map<String, Object> kafka) {
        var config = new HashMap<>(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Reads all partitions from the beginning, committed records only. */
    static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> kafka, String topic) {
        var config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }
}
