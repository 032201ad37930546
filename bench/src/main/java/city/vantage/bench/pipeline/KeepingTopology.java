package city.vantage.bench.pipeline;

import city.vantage.incident.Observation;
import city.vantage.wire.Inbound;
import city.vantage.wire.RecordCodec;
import city.vantage.wire.Topics;
import city.vantage.wire.registry.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.NullUnmarked;

/**
 * Reads observations, keeps as much of each as select-best-view does, and writes as many and as large records: what the
 * same reads and writes cost where nothing is decided and no state is understood.
 *
 * @param stateBytes what is kept of an incident
 * @param viewBytes length of a record that is written
 * @param every how many observations lead to one
 */
record KeepingTopology(int stateBytes, int viewBytes, int every) {
    private static final String KEEP = "keep";
    private static final String SEEN = "kept-observations";
    private static final String INCIDENTS = "kept-incidents";

    Topology of(Topics topics, SchemaRegistry registry) {
        var source = topics.observations();
        var codec = RecordCodec.of(source.mapping(), registry);
        return new Topology()
                .addSource(source.name(), new ByteArrayDeserializer(), codec.inbound(), source.name())
                .addProcessor(KEEP, Keep::new, source.name())
                .addStateStore(store(SEEN), KEEP)
                .addStateStore(store(INCIDENTS).withCachingEnabled(), KEEP)
                .addSink(
                        "to-kept",
                        CopyTopology.target(topics),
                        new StringSerializer(),
                        new ByteArraySerializer(),
                        KEEP);
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray());
    }

    @NullUnmarked // fields are set by init
    private final class Keep extends ContextualProcessor<byte[], Inbound<Observation>, String, byte[]> {
        private KeyValueStore<String, byte[]> seen;
        private KeyValueStore<String, byte[]> incidents;
        private int count;

        @Override
        public void init(ProcessorContext<String, byte[]> context) {
            super.init(context);
            seen = context.getStateStore(SEEN);
            incidents = context.getStateStore(INCIDENTS);
        }

        @Override
        public void process(Record<byte[], Inbound<Observation>> record) {
            if (!(record.value() instanceof Inbound.Accepted<Observation> accepted)) {
                return;
            }
            var incident = new String(record.key(), StandardCharsets.UTF_8);
            var key = incident + "/" + accepted.value().cameraId() + "/" + record.timestamp();
            if (seen.get(key) == null) {
                seen.put(key, accepted.raw());
            }
            var known = incidents.get(incident);
            incidents.put(incident, known == null ? new byte[stateBytes] : known);
            if (++count % every == 0) {
                try (var all = seen.prefixScan(incident + "/", new StringSerializer())) {
                    all.forEachRemaining(_ -> {});
                }
                context().forward(new Record<>(incident, new byte[viewBytes], record.timestamp()));
            }
        }
    }
}
