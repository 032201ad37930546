package city.vantage.app.runtime;

import city.vantage.alert.OperatorFeedback;
import city.vantage.wire.Topic;
import city.vantage.wire.registry.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/** Publishes what operators say of alerts. */
public final class FeedbackProducer implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final Topic<OperatorFeedback> topic;
    private final Serializer<OperatorFeedback> serializer;

    public FeedbackProducer(Map<String, Object> kafka, Topic<OperatorFeedback> topic, SchemaRegistry registry) {
        var config = new HashMap<>(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        this.producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        this.topic = topic;
        this.serializer = topic.serializer(registry);
    }

    /**
     * Waits until the brokers have it.
     *
     * @throws KafkaException where they don't take it
     */
    public void publish(OperatorFeedback feedback) {
        var record = new ProducerRecord<>(
                topic.name(),
                null,
                feedback.givenAt().toEpochMilli(),
                feedback.siteId().getBytes(StandardCharsets.UTF_8),
                serializer.serialize(topic.name(), feedback));
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new KafkaException("feedback couldn't be published to " + topic.name(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while feedback was being published", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
