package city.vantage.topology;

import city.vantage.wire.Inbound;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * The time of a record, unless a camera puts it further ahead of the wall clock than it may: then time stands still. Who
 * sends nothing but the time is believed.
 */
record CameraTime(Duration mostAhead, LongSupplier wallMillis) implements TimestampExtractor {
    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        var now = wallMillis.getAsLong();
        if (record.timestamp() <= now + mostAhead.toMillis() || record.value() instanceof Inbound.Tick<?>) {
            return record.timestamp();
        }
        return partitionTime < 0 ? now : partitionTime;
    }
}
