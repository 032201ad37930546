package city.vantage.topology;

import city.vantage.wire.mapping.SightingMapping;
import city.vantage.wire.mapping.TimedIncidentMapping;

/**
 * camera.observations → select-best-view → incident.views, and on to what asks about them.
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

    /** @param asking whether {@link Describe} follows */
    static void addTo(VantageTopology vantage, TopologySettings settings, RecordMeters meters, boolean asking) {
        var topics = vantage.topics();
        vantage.cameraSource(topics.observations(), settings.mostAhead());
        vantage.topology()
                .addProcessor(
                        NAME,
                        () -> new SelectBestViewProcessor(topics, settings, meters, asking),
                        topics.observations().name())
                .addStateStore(vantage.cachedStore(INCIDENTS, new TimedIncidentMapping()), NAME)
                .addStateStore(vantage.store(SIGHTINGS, new SightingMapping()), NAME)
                .addStateStore(Timers.storeBuilder(TIMERS), NAME);
        vantage.sink(topics.views(), NAME);
        vantage.deadLetterSink(topics.observations(), NAME);
    }
}
