package city.vantage.topology;

import city.vantage.incident.Observation;
import city.vantage.view.IncidentFrames;
import city.vantage.view.Sighting;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The observations of open incidents.
 *
 * @param store key: incident, phase, camera and capture time, so that those of an incident are neighbours
 */
record Sightings(KeyValueStore<String, Sighting> store) {
    boolean contains(Observation observation) {
        return store.get(key(observation)) != null;
    }

    void add(Sighting sighting) {
        store.put(key(sighting.observation()), sighting);
    }

    IncidentFrames of(String incidentId) {
        return new IncidentFrames(() -> read(incidentId));
    }

    private List<Sighting> read(String incidentId) {
        var found = new ArrayList<Sighting>();
        try (var entries = store.prefixScan(incidentId + "/", new StringSerializer())) {
            entries.forEachRemaining(entry -> found.add(entry.value));
        }
        return found;
    }

    void forget(IncidentFrames seen) {
        seen.observations().forEach(observation -> store.delete(key(observation)));
    }

    private static String key(Observation observation) {
        var micros = ChronoUnit.MICROS.between(Instant.EPOCH, observation.capturedAt());
        return String.join(
                "/",
                observation.incidentId(),
                observation.phase().name(),
                observation.cameraId(),
                HexFormat.of().toHexDigits(micros));
    }
}
