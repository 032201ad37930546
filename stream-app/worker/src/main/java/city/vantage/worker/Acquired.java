package city.vantage.worker;

import city.vantage.incident.SourceOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record of the queue that this worker holds. Still in bytes: a share consumer whose deserializer fails releases the
 * record by itself, so a registry that is down would use up deliveries until the broker drops the record, unseen.
 */
record Acquired(ConsumerRecord<byte[], byte[]> record) {
    int deliveries() {
        return record.deliveryCount().orElse((short) 1);
    }

    SourceOffset origin() {
        return new SourceOffset(record.topic(), record.partition(), record.offset());
    }
}
