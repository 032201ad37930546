package city.vantage.topology;

import city.vantage.wire.mapping.CameraDetectionsMapping;
import city.vantage.wire.mapping.SiteFormationMapping;

/**
 * camera.detections → form-incidents → camera.observations, for sources that don't say which incident a frame is of.
 *
 * <p>Keyed by site. Two stores: how a site is watched, and its frames of the last seconds. Both are empty of sites that
 * nothing comes from.
 */
final class FormIncidents {
    static final String NAME = "form-incidents";
    static final String SITES = "watched-sites";
    static final String FRAMES = "site-frames";

    private FormIncidents() {}

    static void addTo(VantageTopology vantage, TopologySettings settings, RecordMeters meters) {
        var topics = vantage.topics();
        vantage.cameraSource(topics.detections(), settings.mostAhead());
        vantage.topology()
                .addProcessor(
                        NAME,
                        () -> new FormIncidentsProcessor(topics, settings, meters),
                        topics.detections().name())
                .addStateStore(vantage.store(SITES, new SiteFormationMapping()), NAME)
                .addStateStore(vantage.store(FRAMES, new CameraDetectionsMapping()), NAME);
        vantage.sink(topics.observations(), NAME);
        vantage.deadLetterSink(topics.detections(), NAME);
    }
}
