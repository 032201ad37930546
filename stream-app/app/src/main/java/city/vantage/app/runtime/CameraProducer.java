package city.vantage.app.runtime;

import city.vantage.incident.Camera;
import city.vantage.incident.Observation;
import city.vantage.incident.SourceOffset;
import city.vantage.wire.RecordCodec;
import city.vantage.wire.Topics;
import city.vantage.wire.registry.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Publishes cameras and what they see. */
public final class CameraProducer implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final Serializer<Camera> cameras;
    private final Serializer<Observation> observations;
    private final Serializer<Observation> detections;
    private final Topics topics;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final LongAdder acknowledged = new LongAdder();

    public CameraProducer(Map<String, Object> kafka, Topics topics, SchemaRegistry registry) {
        var config = new HashMap<>(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        this.producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        this.cameras = RecordCodec.of(topics.cameras().mapping(), registry).serializer();
        this.observations =
                RecordCodec.of(topics.observations().mapping(), registry).serializer();
        this.detections =
                RecordCodec.of(topics.detections().mapping(), registry).serializer();
        this.topics = topics;
    }

    /** Registers the cameras, and waits until they are known. */
    public void register(List<Camera> all) {
        var topic = topics.cameras().name();
        all.forEach(camera -> send(new ProducerRecord<>(topic, utf8(camera.key()), cameras.serialize(topic, camera))));
        producer.flush();
    }

    /** Takes a camera out of the registry, and waits until that is known. */
    public void unregister(String key) {
        send(new ProducerRecord<>(topics.cameras().name(), utf8(key), null));
        producer.flush();
    }

    public void publish(Observation observation) {
        publish(observation, _ -> {});
    }

    /** @param accepted is told where the observation stands, once the brokers have it */
    public void publish(Observation observation, Consumer<SourceOffset> accepted) {
        var topic = topics.observations().name();
        send(
                new ProducerRecord<>(
                        topic,
                        null,
                        observation.capturedAt().toEpochMilli(),
                        utf8(observation.incidentId()),
                        observations.serialize(topic, observation)),
                accepted);
    }

    /** Publishes what a camera sees without saying to which incident and phase it belongs. */
    public void detect(Observation frame) {
        var topic = topics.detections().name();
        send(new ProducerRecord<>(
                topic,
                null,
                frame.capturedAt().toEpochMilli(),
                utf8(frame.siteId()),
                detections.serialize(topic, frame)));
    }

    /** How many records the brokers have. */
    public long acknowledged() {
        return acknowledged.sum();
    }

    /** Waits until everything that was published is acknowledged or has failed. */
    public void flush() {
        producer.flush();
    }

    /** Tells every partition that the time is {@code now}: nothing earlier comes any more. */
    public void tick(Instant now) {
        tick(topics.observations().name(), now);
    }

    public void tickDetections(Instant now) {
        tick(topics.detections().name(), now);
    }

    private void tick(String topic, Instant now) {
        for (var partition : producer.partitionsFor(topic)) {
            send(new ProducerRecord<>(topic, partition.partition(), now.toEpochMilli(), null, null, List.of()));
        }
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        send(record, _ -> {});
    }

    private void send(ProducerRecord<byte[], byte[]> record, Consumer<SourceOffset> accepted) {
        var earlier = failure.get();
        if (earlier != null) {
            throw new IllegalStateException("a record couldn't be published", earlier);
        }
        var _ = producer.send(record, (at, exception) -> {
            if (exception == null) {
                acknowledged.increment();
                accepted.accept(new SourceOffset(at.topic(), at.partition(), at.offset()));
            } else {
                failure.compareAndSet(null, exception);
            }
        });
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
