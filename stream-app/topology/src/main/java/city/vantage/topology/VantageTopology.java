package city.vantage.topology;

import city.vantage.wire.RecordCodec;
import city.vantage.wire.Topic;
import city.vantage.wire.TopicSpec;
import city.vantage.wire.Topics;
import city.vantage.wire.mapping.RecordMapping;
import city.vantage.wire.registry.SchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The whole of Vantage's stream processing: from detections and observations to descriptions and alerts.
 *
 * <p>A golden file holds its description. Before you accept a change of it, think about running applications: a renamed
 * store or a store with another schema loses its state unless both can read it; a new number of sub-topologies moves
 * tasks, so that old and new instances can't share a group; then the application needs another id or a reset, and
 * docs/ says how.
 */
public final class VantageTopology {
    private final Topology topology = new Topology();
    private final SchemaRegistry registry;
    private final Topics topics;

    private VantageTopology(Topics topics, SchemaRegistry registry) {
        this.topics = topics;
        this.registry = registry;
    }

    /** All of it. */
    public static Topology build(
            Topics topics, SchemaRegistry registry, TopologySettings settings, MeterRegistry meters) {
        return build(topics, registry, settings, meters, EnumSet.allOf(TopologyPart.class));
    }

    /** Only these parts, as an application of their own. */
    public static Topology build(
            Topics topics,
            SchemaRegistry registry,
            TopologySettings settings,
            MeterRegistry meters,
            Set<TopologyPart> parts) {
        var built = new VantageTopology(topics, registry);
        var records = RecordMeters.of(meters);
        KnownCameras.addTo(built);
        for (var part : EnumSet.copyOf(parts)) {
            switch (part) {
                case FORM_INCIDENTS -> FormIncidents.addTo(built, settings, records);
                case SELECT_BEST_VIEW ->
                    SelectBestView.addTo(built, settings, records, parts.contains(TopologyPart.DESCRIBE));
                case DESCRIBE -> Describe.addTo(built, settings, records);
                case RAISE_ALERT ->
                    RaiseAlert.addTo(
                            built,
                            settings,
                            AlertMeters.of(meters, settings.rules().raising()),
                            records);
            }
        }
        return built.topology;
    }

    Topology topology() {
        return topology;
    }

    Topics topics() {
        return topics;
    }

    <V> RecordCodec<V> codec(Topic<V> topic) {
        return RecordCodec.of(topic.mapping(), registry);
    }

    SchemaRegistry registry() {
        return registry;
    }

    /** A store with names for keys, in a file and with a changelog. */
    <V> StoreBuilder<KeyValueStore<String, V>> store(String name, RecordMapping<V, ?> mapping) {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(name),
                Serdes.String(),
                RecordCodec.of(mapping, registry).serde());
    }

    /** The same for what changes often: of the changes between two commits, only the last goes to file and changelog. */
    <V> StoreBuilder<KeyValueStore<String, V>> cachedStore(String name, RecordMapping<V, ?> mapping) {
        return store(name, mapping).withCachingEnabled();
    }

    /** A source node, named like its topic. Keys stay bytes, so that a dead letter has them as they came. */
    void source(Topic<?> topic) {
        topology.addSource(
                topic.name(), new ByteArrayDeserializer(), codec(topic).inbound(), topic.name());
    }

    /** A source node of what cameras say, in which no camera moves the time further ahead than this. */
    void cameraSource(Topic<?> topic, @Nullable Duration mostAhead) {
        source(topic, mostAhead == null ? null : new CameraTime(mostAhead, System::currentTimeMillis));
    }

    /** A source node whose records don't move the time on. They are taken before those that do. */
    void timelessSource(Topic<?> topic) {
        source(topic, (_, _) -> 0);
    }

    /** @param time null for that of the records */
    private void source(Topic<?> topic, @Nullable TimestampExtractor time) {
        topology.addSource(
                AutoOffsetReset.earliest(),
                topic.name(),
                time,
                new ByteArrayDeserializer(),
                codec(topic).inbound(),
                topic.name());
    }

    /** A sink, and one for the mirror in JSON where there is one. */
    <V> void sink(Topic<V> topic, String... parents) {
        sinks(topic, null, parents);
    }

    /** A sink whose records lie in the partition that the key of their site has, whatever their own key. */
    <V> void sinkBySite(Topic<V> topic, Function<V, String> siteId, String... parents) {
        sinks(
                topic,
                (_, _, value, partitions) -> Optional.of(Set.of(SitePartition.of(siteId.apply(value), partitions))),
                parents);
    }

    private <V> void sinks(Topic<V> topic, @Nullable StreamPartitioner<String, V> partitioner, String... parents) {
        sink(topic.spec(), topic.serializer(registry), partitioner, parents);
        if (topic.json() != null) {
            sink(topic.json(), topic.jsonSerializer(), partitioner, parents);
        }
    }

    /** @param partitioner null for the one that goes by the key */
    private <V> void sink(
            TopicSpec topic,
            Serializer<V> serializer,
            @Nullable StreamPartitioner<String, V> partitioner,
            String... parents) {
        topology.addSink(sinkName(topic), topic.name(), new StringSerializer(), serializer, partitioner, parents);
    }

    /** Name of a sink node. Some topics have a source node too, which has the topic's own name. */
    static String sinkName(Topic<?> topic) {
        return sinkName(topic.spec());
    }

    static String sinkName(TopicSpec topic) {
        return "to-" + topic.name();
    }

    /** A sink for the dead letters of a topic, named like the dead-letter topic. */
    void deadLetterSink(Topic<?> topic, String parent) {
        topology.addSink(
                topic.deadLetterName(),
                topic.deadLetterName(),
                new ByteArraySerializer(),
                new ByteArraySerializer(),
                parent);
    }
}
