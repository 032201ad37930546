package city.vantage.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.vantage.incident.RejectionReason;
import city.vantage.incident.SourceOffset;
import city.vantage.wire.DeadLetter;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** The dead letters of one target. */
record Undelivered(Producer<byte[], byte[]> producer, String topic, String target) {
    private static final String TARGET = "vantage.webhook";
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /**
     * Writes a dead letter, and returns when it is durable. Has the record's own bytes, or none where these leave no room
     * for the reason.
     *
     * @throws KafkaException where it isn't in time
     */
    void add(ConsumerRecord<byte[], byte[]> record, RejectionReason reason, String detail) throws InterruptedException {
        var origin = new SourceOffset(record.topic(), record.partition(), record.offset());
        var letter = new DeadLetter(reason, detail, origin);
        try {
            write(record, record.value(), letter.headers(record.headers()));
        } catch (RecordTooLargeException e) {
            write(record, null, letter.headers(new RecordHeaders()));
        }
    }

    private void write(ConsumerRecord<byte[], byte[]> record, byte @Nullable [] value, Headers headers)
            throws InterruptedException {
        headers.remove(TARGET).add(TARGET, target.getBytes(UTF_8));
        var letter = new ProducerRecord<>(topic, null, record.timestamp(), record.key(), value, headers);
        try {
            producer.send(letter).get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException failure ? failure : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("no dead letter within " + LONGEST, e);
        }
    }
}
