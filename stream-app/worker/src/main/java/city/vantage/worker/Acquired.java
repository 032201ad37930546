package city.vantage.worker;

import city.vantage.incident.SourceOffset;
import city.vantage.prompt.InferenceRequest;
import city.vantage.wire.Inbound;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record of the queue that this worker holds. */
record Acquired(ConsumerRecord<byte[], Inbound<InferenceRequest>> record) {
    int deliveries() {
        return record.deliveryCount().orElse((short) 1);
    }

    SourceOffset origin() {
        return new SourceOffset(record.topic(), record.partition(), record.offset());
    }
}
