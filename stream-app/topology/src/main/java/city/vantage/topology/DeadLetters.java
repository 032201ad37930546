package city.vantage.topology;

import city.vantage.incident.RejectionReason;
import city.vantage.incident.SourceOffset;
import city.vantage.wire.DeadLetter;
import city.vantage.wire.Inbound;
import city.vantage.wire.Topic;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Where a processor puts what it gives up: counted under its reason, and sent to the topic's dead letters. They have the
 * time at which they were given up, so that they are kept as long from then on, however old the record is.
 */
record DeadLetters(Topic<?> topic, ProcessorContext<Object, Object> context, RecordMeters meters) {
    /** Their counts stand at 0 from now on. */
    static DeadLetters of(Topic<?> topic, ProcessorContext<Object, Object> context, RecordMeters meters) {
        meters.beginRejected(topic.name());
        return new DeadLetters(topic, context, meters);
    }

    void add(Record<byte[], ? extends Inbound<?>> record, RejectionReason reason, String detail) {
        meters.rejected(topic.name(), reason);
        var letter = new DeadLetter(reason, detail, origin());
        context.forward(
                new Record<Object, Object>(
                        record.key(),
                        record.value().raw(),
                        context.currentSystemTimeMs(),
                        letter.headers(record.headers())),
                topic.deadLetterName());
    }

    /** Where the record that is being processed stands. */
    SourceOffset origin() {
        return context.recordMetadata()
                .map(metadata -> new SourceOffset(metadata.topic(), metadata.partition(), metadata.offset()))
                .orElseThrow();
    }
}
