package city.vantage.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.vantage.wire.Inbound;
import city.vantage.wire.RecordCodec;
import city.vantage.wire.Topic;
import city.vantage.wire.registry.SchemaRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** A topic whose records are posted. */
record Source<V>(Topic<V> topic, Deserializer<Inbound<V>> deserializer) {

    static <V> Source<V> of(Topic<V> topic, SchemaRegistry registry) {
        return new Source<>(topic, RecordCodec.of(topic.mapping(), registry).inbound());
    }

    /** @throws city.vantage.wire.registry.RegistryException where the record's schema can't be had now */
    Reading read(ConsumerRecord<byte[], byte[]> record) {
        return switch (deserializer.deserialize(record.topic(), record.value())) {
            case Inbound.Accepted<V> accepted -> deliverable(record, accepted.value());
            case Inbound.Rejected<V> rejected -> new Reading.Unreadable(rejected.reason(), rejected.detail());
            case Inbound.Tick<V> _ -> new Reading.Nothing();
        };
    }

    private Reading deliverable(ConsumerRecord<byte[], byte[]> record, V value) {
        var message = new Message(topic.event(value), topic.json(value));
        return new Reading.Deliverable(new Delivery(lane(record), record, message));
    }

    private static String lane(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), UTF_8);
    }
}
