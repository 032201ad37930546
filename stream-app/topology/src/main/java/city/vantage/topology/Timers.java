package city.vantage.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Alarms, ordered by time, so that finding those that are due costs nothing for those that aren't. */
final class Timers {
    private static final byte[] NOTHING = {};

    /** Most alarms that ring at one time; the rest ring the next time. */
    private static final int BATCH = 10_000;

    private static final int DIGITS = 16;

    /** Key: time in milliseconds as {@value #DIGITS} hexadecimal digits, slash, the name of what is to be woken. */
    private final KeyValueStore<String, byte[]> store;

    /** No alarm is set before. What has rung is deleted, and a store is slow to pass over what it has deleted. */
    private long earliest;

    Timers(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> storeBuilder(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray());
    }

    void set(Instant at, String name) {
        store.put(key(at.toEpochMilli(), name), NOTHING);
        earliest = Math.min(earliest, at.toEpochMilli());
    }

    void clear(Instant at, String name) {
        store.delete(key(at.toEpochMilli(), name));
    }

    /** Names of what is due at {@code now}, in order; their alarms are cleared. */
    List<String> ring(Instant now) {
        var due = new ArrayList<String>();
        if (now.toEpochMilli() >= earliest) {
            try (var alarms = store.range(key(earliest, ""), null)) {
                while (alarms.hasNext() && time(alarms.peekNextKey()) <= now.toEpochMilli() && due.size() < BATCH) {
                    due.add(alarms.next().key);
                }
                earliest = alarms.hasNext() ? time(alarms.peekNextKey()) : Long.MAX_VALUE;
            }
        }
        due.forEach(store::delete);
        return due.stream().map(key -> key.substring(DIGITS + 1)).toList();
    }

    private static long time(String key) {
        return HexFormat.fromHexDigitsToLong(key, 0, DIGITS);
    }

    private static String key(long millis, String name) {
        return HexFormat.of().toHexDigits(millis) + "/" + name;
    }
}
