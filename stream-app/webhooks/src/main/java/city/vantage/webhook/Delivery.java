package city.vantage.webhook;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * A record on its way to a target.
 *
 * @param lane deliveries of one lane are made one after the other: the incident
 * @param record as it came from Kafka
 */
record Delivery(String lane, ConsumerRecord<byte[], byte[]> record, Message message) {

    TopicPartition partition() {
        return new TopicPartition(record.topic(), record.partition());
    }
}
