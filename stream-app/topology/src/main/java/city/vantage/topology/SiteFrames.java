package city.vantage.topology;

import city.vantage.incident.Observation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The frames of watched sites.
 *
 * @param store key: site, capture time in microseconds as 16 hexadecimal digits, camera
 */
record SiteFrames(KeyValueStore<String, Observation> store) {
    private static final long MICROS_PER_MILLI = 1_000;

    boolean contains(Observation frame) {
        return store.get(key(frame)) != null;
    }

    void add(Observation frame) {
        store.put(key(frame), frame);
    }

    /** Those of a site whose times, in milliseconds since 1970, are in a range, in time order; both ends are in it. */
    List<Observation> between(String siteId, long from, long to) {
        var found = new ArrayList<Observation>();
        try (var entries = store.range(start(siteId, from), start(siteId, to + 1))) {
            entries.forEachRemaining(entry -> found.add(entry.value));
        }
        return found;
    }

    boolean hasAny(String siteId) {
        try (var entries = store.prefixScan(siteId + "/", new StringSerializer())) {
            return entries.hasNext();
        }
    }

    List<Observation> of(String siteId) {
        var found = new ArrayList<Observation>();
        try (var entries = store.prefixScan(siteId + "/", new StringSerializer())) {
            entries.forEachRemaining(entry -> found.add(entry.value));
        }
        return found;
    }

    void forgetBefore(String siteId, long millis) {
        var keys = new ArrayList<String>();
        try (var entries = store.range(start(siteId, 0), start(siteId, millis))) {
            entries.forEachRemaining(entry -> keys.add(entry.key));
        }
        keys.forEach(store::delete);
    }

    private static String key(Observation frame) {
        var micros = ChronoUnit.MICROS.between(Instant.EPOCH, frame.capturedAt());
        return "%s/%016x/%s".formatted(frame.siteId(), micros, frame.cameraId());
    }

    /** Lies before every key of that time, and after all those before. */
    private static String start(String siteId, long millis) {
        return "%s/%016x".formatted(siteId, Math.max(0, millis) * MICROS_PER_MILLI);
    }
}
