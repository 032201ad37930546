package city.vantage.topology;

import city.vantage.description.PendingPhase;
import city.vantage.wire.RecordCodec;
import city.vantage.wire.mapping.PendingPhaseMapping;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * incident.views → assemble-prompt → inference.requests, and inference.results → describe → safety.descriptions.
 *
 * <p>Both steps share what is pending of a phase: so a doubled answer changes nothing, and a view that asks what was
 * answered before is described at once.
 */
final class Describe {
    static final String ASSEMBLE = "assemble-prompt";
    static final String DESCRIBE = "describe";
    static final String PENDING = "pending-phases";
    static final String TIMERS = "pending-timers";

    private Describe() {}

    static void addTo(VantageTopology vantage, TopologySettings settings, RecordMeters meters) {
        var topics = vantage.topics();
        vantage.source(topics.views());
        vantage.source(topics.results());
        vantage.topology()
                .addProcessor(
                        ASSEMBLE,
                        () -> new AssemblePromptProcessor(topics, settings, meters),
                        topics.views().name())
                .addProcessor(
                        DESCRIBE,
                        () -> new DescribeProcessor(topics, settings, meters),
                        topics.results().name())
                .addStateStore(pending(vantage), ASSEMBLE, DESCRIBE)
                .addStateStore(Timers.storeBuilder(TIMERS), ASSEMBLE, DESCRIBE);
        vantage.sink(topics.requests(), ASSEMBLE);
        vantage.sinkBySite(
                topics.descriptions(), description -> description.view().siteId(), ASSEMBLE, DESCRIBE);
        vantage.deadLetterSink(topics.views(), ASSEMBLE);
        vantage.deadLetterSink(topics.results(), DESCRIBE);
    }

    private static StoreBuilder<KeyValueStore<String, PendingPhase>> pending(VantageTopology vantage) {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(PENDING),
                Serdes.String(),
                RecordCodec.of(new PendingPhaseMapping(), vantage.registry()).serde());
    }
}
