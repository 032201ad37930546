package city.vantage.bench.pipeline;

import city.vantage.bench.cluster.WholeTopic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A topic's records as bytes: as fast as they can be written and read. */
record RawTopic(Map<String, Object> kafka, String name) {
    /** Writes all, and waits until the broker has them. Returns the seconds that it took. */
    double write(Iterable<Raw> records) {
        var failure = new AtomicReference<Exception>();
        try (var producer = producer(kafka)) {
            var began = System.nanoTime();
            for (var raw : records) {
                var record = new ProducerRecord<>(name, null, raw.timestampMillis(), raw.key(), raw.value());
                var _ = producer.send(record, (_, problem) -> {
                    if (problem != null) {
                        failure.set(problem);
                    }
                });
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
        try (var consumer = WholeTopic.consumer(kafka, name, true)) {
            var ends = consumer.endOffsets(consumer.assignment());
            var began = System.nanoTime();
            WholeTopic.read(consumer, ends, each);
            return (System.nanoTime() - began) / 1e9;
        }
    }

    /** Where each partition ends. */
    Map<TopicPartition, Long> ends() {
        try (var consumer = WholeTopic.consumer(kafka, name, true)) {
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
}
