package city.vantage.wire;

import city.vantage.wire.event.CloudEvent;
import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes records that are events: whoever writes one marks it as such, and nobody can forget to.
 *
 * @param contentType what {@code values} writes
 */
record EventSerializer<V>(Serializer<V> values, Function<V, CloudEvent> events, String contentType)
        implements Serializer<V> {
    @Override
    public byte @Nullable [] serialize(String topic, @Nullable V record) {
        return record == null ? null : values.serialize(topic, record);
    }

    @Override
    public byte @Nullable [] serialize(String topic, Headers headers, @Nullable V record) {
        if (record != null) {
            events.apply(record).mark(headers, contentType);
        }
        return serialize(topic, record);
    }
}
