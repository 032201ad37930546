package city.vantage.topology;

import city.vantage.alert.RecentAlert;
import city.vantage.alert.RecentAlerts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The alerts raised lately.
 *
 * @param store key: site, rule and incident, so that those to compare are neighbours
 */
record AlertNeighbours(KeyValueStore<String, RecentAlert> store) implements RecentAlerts {
    @Override
    public List<RecentAlert> of(String siteId, String rule) {
        var found = new ArrayList<RecentAlert>();
        try (var entries = store.prefixScan(siteId + "/" + rule + "/", new StringSerializer())) {
            entries.forEachRemaining(entry -> found.add(entry.value));
        }
        return found;
    }

    void remember(RecentAlert alert) {
        var key = key(alert.siteId(), alert.rule(), alert.incidentId());
        var before = store.get(key);
        store.put(key, before == null ? alert : alert.and(before));
    }

    void forget(String siteId, String rule, String incidentId) {
        store.delete(key(siteId, rule, incidentId));
    }

    void forgetBefore(Instant time) {
        var old = new ArrayList<String>();
        try (var entries = store.all()) {
            entries.forEachRemaining(entry -> {
                if (entry.value.at().isBefore(time)) {
                    old.add(entry.key);
                }
            });
        }
        old.forEach(store::delete);
    }

    private static String key(String siteId, String rule, String incidentId) {
        return String.join("/", siteId, rule, incidentId);
    }
}
