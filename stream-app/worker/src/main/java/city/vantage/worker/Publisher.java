package city.vantage.worker;

import city.vantage.incident.RejectionReason;
import city.vantage.prompt.InferenceResult;
import city.vantage.wire.DeadLetter;
import city.vantage.wire.RecordCodec;
import city.vantage.wire.Topics;
import city.vantage.wire.registry.UnwritableRecordException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Writes results and dead letters, and says when they are durable. */
final class Publisher implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final RecordCodec<InferenceResult> results;
    private final Topics topics;
    private final Duration timeout;
    private final Waiting waiting;

    Publisher(
            Producer<byte[], byte[]> producer,
            RecordCodec<InferenceResult> results,
            Topics topics,
            Duration timeout,
            Waiting waiting) {
        this.producer = producer;
        this.results = results;
        this.topics = topics;
        this.timeout = timeout;
        this.waiting = waiting;
    }

    /** Makes sure that results can be written, as far as the schema registry is concerned. */
    void prepare() {
        results.prepare(topics.results().name());
    }

    /** Sends a result. One that can't be written as a record is a failure of that result alone. */
    Future<?> result(InferenceResult result, Headers headers) {
        var topic = topics.results().name();
        try {
            var value = results.serializer().serialize(topic, result);
            return producer.send(new ProducerRecord<>(
                    topic, null, null, result.incidentId().getBytes(StandardCharsets.UTF_8), value, headers));
        } catch (UnwritableRecordException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * Writes a dead letter with the record's own bytes; only where these leave no room for the reason, without them.
     *
     * @throws NotDurableException where the broker doesn't store it
     */
    void deadLetter(Acquired acquired, RejectionReason reason, String detail) throws InterruptedException {
        var record = acquired.record();
        var letter = new DeadLetter(reason, detail, acquired.origin());
        try {
            write(record.timestamp(), record.key(), record.value(), letter.headers(record.headers()));
        } catch (NotDurableException e) {
            if (!(e.getCause() instanceof RecordTooLargeException)) {
                throw e;
            }
            write(record.timestamp(), null, null, letter.headers(new RecordHeaders()));
        }
    }

    /** @throws NotDurableException where the broker doesn't have it in time */
    void awaitDurable(String what, Future<?> sent) throws InterruptedException {
        try {
            waiting.await(sent, timeout);
        } catch (ExecutionException e) {
            throw new NotDurableException(what, e.getCause());
        } catch (TimeoutException e) {
            throw new NotDurableException(what, e);
        }
    }

    @Override
    public void close() {
        producer.close(timeout);
    }

    private void write(long timestamp, byte @Nullable [] key, byte @Nullable [] value, Headers headers)
            throws InterruptedException {
        var topic = topics.requests().deadLetterName();
        awaitDurable("dead letter", producer.send(new ProducerRecord<>(topic, null, timestamp, key, value, headers)));
    }
}
