package city.vantage.topology;

import city.vantage.wire.Topic;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Where a processor publishes what others subscribe to. The mirror in JSON, where there is one, is written in the same
 * transaction: it has a record if and only if the topic has it.
 */
record Outlet<V>(Topic<V> topic, ProcessorContext<Object, Object> context) {

    void publish(String key, V value, Instant time) {
        context.forward(new Record<Object, Object>(key, value, time.toEpochMilli()), VantageTopology.sinkName(topic));
        if (topic.json() != null) {
            context.forward(
                    new Record<Object, Object>(key, value, time.toEpochMilli()),
                    VantageTopology.sinkName(topic.json()));
        }
    }
}
