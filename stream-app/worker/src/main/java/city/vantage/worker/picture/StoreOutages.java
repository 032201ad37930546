package city.vantage.worker.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Since when which store hasn't answered. No more entries than stores are configured: what others are named is refused
 * before it is fetched.
 */
final class StoreOutages {
    private final Duration patience;
    private final Map<String, Instant> silentSince = new ConcurrentHashMap<>();

    StoreOutages(Duration patience) {
        this.patience = patience;
    }

    void answered(String store) {
        silentSince.remove(store);
    }

    /** Whether a store that didn't answer now has been silent for less than the patience. */
    boolean isWorthWaiting(String store, Instant now) {
        var since = silentSince.computeIfAbsent(store, _ -> now);
        return now.isBefore(since.plus(patience));
    }
}
