package city.vantage.topology;

import city.vantage.view.Sighting;
import city.vantage.view.TimedIncident;
import city.vantage.wire.RecordCodec;
import city.vantage.wire.mapping.SightingMapping;
import city.vantage.wire.mapping.TimedIncidentMapping;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * camera.observations → select-best-view → incident.views.
 *
 * <p>Keyed by incident from the start, so that nothing is repartitioned. Three stores: what is known of each incident,
 * its observations, and when something is due. All of an incident leaves them when it closes, but for a mark that it has
 * closed, which leaves when it is as old as the policy says.
 */
final class SelectBestView {
    static final String NAME = "select-best-view";
    static final String INCIDENTS = "open-incidents";
    static final String SIGHTINGS = "incident-observations";
    static final String TIMERS = "incident-timers";

    private SelectBestView() {}

    static void addTo(VantageTopology vantage, TopologySettings settings, RecordMeters meters) {
        var topics = vantage.topics();
        vantage.source(topics.observations());
        vantage.topology()
                .addProcessor(
                        NAME,
                        () -> new SelectBestViewProcessor(topics, settings, meters),
                        topics.observations().name())
                .addStateStore(incidents(vantage), NAME)
                .addStateStore(sightings(vantage), NAME)
                .addStateStore(Timers.storeBuilder(TIMERS), NAME);
        vantage.sink(topics.views(), NAME);
        vantage.deadLetterSink(topics.observations(), NAME);
    }

    private static StoreBuilder<KeyValueStore<String, TimedIncident>> incidents(VantageTopology vantage) {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(INCIDENTS),
                Serdes.String(),
                RecordCodec.of(new TimedIncidentMapping(), vantage.registry()).serde());
    }

    private static StoreBuilder<KeyValueStore<String, Sighting>> sightings(VantageTopology vantage) {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(SIGHTINGS),
                Serdes.String(),
                RecordCodec.of(new SightingMapping(), vantage.registry()).serde());
    }
}
