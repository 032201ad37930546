package city.vantage.worker;

import city.vantage.incident.RejectionReason;
import city.vantage.prompt.InferenceResult;
import city.vantage.wire.DeadLetter;
import city.vantage.wire.Inbound;
import city.vantage.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;

/** Writes results and dead letters, and says when they are durable. */
final class Publisher implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final Serializer<InferenceResult> results;
    private final Topics topics;
    private final Duration timeout;

    Publisher(Producer<byte[], byte[]> producer, Serializer<InferenceResult> results, Topics topics, Duration timeout) {
        this.producer = producer;
        this.results = results;
        this.topics = topics;
        this.timeout = timeout;
    }

    Future<?> result(InferenceResult result) {
        var topic = topics.results().name();
        return producer.send(new ProducerRecord<>(
                topic, result.incidentId().getBytes(StandardCharsets.UTF_8), results.serialize(topic, result)));
    }

    Future<?> deadLetter(Acquired acquired, RejectionReason reason, String detail) {
        var record = acquired.record();
        Inbound<?> value = record.value();
        return producer.send(new ProducerRecord<>(
                topics.requests().deadLetterName(),
                null,
                record.timestamp(),
                record.key(),
                value.raw(),
                new DeadLetter(reason, detail, acquired.origin()).headers(record.headers())));
    }

    /** Waits until the broker has it. */
    boolean isDurable(Future<?> sent) throws InterruptedException {
        try {
            sent.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    @Override
    public void close() {
        producer.close(timeout);
    }
}
