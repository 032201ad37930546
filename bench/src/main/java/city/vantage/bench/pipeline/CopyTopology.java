package city.vantage.bench.pipeline;

import city.vantage.incident.Observation;
import city.vantage.wire.Inbound;
import city.vantage.wire.RecordCodec;
import city.vantage.wire.Topics;
import city.vantage.wire.registry.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Reads observations and writes them as they are: what Kafka Streams and Avro cost when nothing is decided or kept. */
final class CopyTopology {
    private static final String COPY = "copy";

    private CopyTopology() {}

    static String target(Topics topics) {
        return topics.observations().name() + ".copies";
    }

    static Topology of(Topics topics, SchemaRegistry registry) {
        var source = topics.observations();
        var codec = RecordCodec.of(source.mapping(), registry);
        return new Topology()
                .addSource(source.name(), new ByteArrayDeserializer(), codec.inbound(), source.name())
                .addProcessor(COPY, Copy::new, source.name())
                .addSink("to-copies", target(topics), new StringSerializer(), codec.serializer(), COPY);
    }

    private static final class Copy extends ContextualProcessor<byte[], Inbound<Observation>, String, Observation> {
        @Override
        public void process(Record<byte[], Inbound<Observation>> record) {
            if (record.value() instanceof Inbound.Accepted<Observation> accepted) {
                context()
                        .forward(new Record<>(
                                new String(record.key(), StandardCharsets.UTF_8),
                                accepted.value(),
                                record.timestamp()));
            }
        }
    }
}
