package city.vantage.wire.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps the most recently used entries, up to a number. Thread-safe. */
final class BoundedCache<K, V> {
    private final Map<K, V> entries;

    BoundedCache(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a cache needs room for 1 entry, not " + capacity);
        }
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > capacity;
            }
        };
    }

    synchronized @Nullable V get(K key) {
        return entries.get(key);
    }

    synchronized void put(K key, V value) {
        entries.put(key, value);
    }

    /**
     * The value of the key, loaded if it isn't here. Loading holds no lock, for it may wait on a network: threads that
     * miss the same key at once each load it, and the last one stays.
     */
    V get(K key, Function<? super K, ? extends V> load) {
        var known = get(key);
        if (known != null) {
            return known;
        }
        var loaded = load.apply(key);
        put(key, loaded);
        return loaded;
    }
}
