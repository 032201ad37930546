package city.vantage.topology;

import city.vantage.incident.Camera;
import city.vantage.wire.Inbound;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The camera registry as a table that every instance holds whole: read to its end before any observation. */
record KnownCameras(ReadOnlyKeyValueStore<String, @Nullable Camera> store) {
    static final String STORE = "known-cameras";

    private static final Logger LOG = LoggerFactory.getLogger(KnownCameras.class);

    static void addTo(VantageTopology vantage) {
        var topic = vantage.topics().cameras();
        var codec = vantage.codec(topic);
        var store = Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), Serdes.String(), codec.serde())
                .withLoggingDisabled();
        vantage.topology()
                .addGlobalStore(
                        store,
                        topic.name(),
                        new StringDeserializer(),
                        codec.inbound(),
                        topic.name(),
                        "know-cameras",
                        KeepCamera::new);
    }

    @Nullable
    Camera get(String siteId, String cameraId) {
        return store.get(Camera.key(siteId, cameraId));
    }

    /** Ids of the cameras that the site has. */
    Set<String> at(String siteId) {
        var ids = new HashSet<String>();
        try (var cameras = store.prefixScan(Camera.sitePrefix(siteId), new StringSerializer())) {
            cameras.forEachRemaining(entry ->
                    ids.add(entry.key.substring(Camera.sitePrefix(siteId).length())));
        }
        return ids;
    }

    /** A global table has no dead letters: what can't be read is logged with its offset, and the table stays as it was. */
    private static final class KeepCamera implements Processor<String, Inbound<Camera>, Void, Void> {
        private @Nullable KeyValueStore<String, Camera> store;

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            store = context.getStateStore(STORE);
        }

        @Override
        public void process(Record<String, Inbound<Camera>> record) {
            if (store == null || record.key() == null) {
                return;
            }
            switch (record.value()) {
                case Inbound.Accepted<Camera> accepted
                when accepted.value().key().equals(record.key()) -> store.put(record.key(), accepted.value());
                case Inbound.Accepted<Camera> ignored ->
                    LOG.warn("Camera ignored: its key is not siteId/cameraId; key={}", record.key());
                case Inbound.Rejected<Camera> rejected ->
                    LOG.warn("Camera ignored: {} ({}); key={}", rejected.reason(), rejected.detail(), record.key());
                case Inbound.Tick<Camera> ignored -> store.delete(record.key());
            }
        }
    }
}
