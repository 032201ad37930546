package city.vantage.topology;

import city.vantage.wire.Topic;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Where a processor publishes what others subscribe to. The mirror in JSON, where there is one, is written in the same
 * transaction: it has a record if and only if the topic has it.
 */
record Outlet<V>(Topic<V> topic, ProcessorContext<Object, Object> context) {

    /** @param headers say what the record follows from */
    void publish(String key, V value, Instant time, Headers headers) {
        var record = new Record<Object, Object>(key, value, time.toEpochMilli());
        // Each record has headers of its own: those of the event are added to them.
        context.forward(record.withHeaders(new RecordHeaders(headers)), VantageTopology.sinkName(topic));
        if (topic.json() != null) {
            context.forward(record.withHeaders(new RecordHeaders(headers)), VantageTopology.sinkName(topic.json()));
        }
    }
}
