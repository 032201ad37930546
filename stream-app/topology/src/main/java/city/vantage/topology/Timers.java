package city.vantage.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Alarms, ordered by time, so that finding those that are due costs nothing for those that aren't.
 *
 * @param store key: time in milliseconds as 16 hexadecimal digits, slash, the name of what is to be woken
 */
record Timers(KeyValueStore<String, byte[]> store) {
    private static final byte[] NOTHING = {};

    /** Most alarms that ring at one time; the rest ring the next time. */
    private static final int BATCH = 10_000;

    private static final int DIGITS = 16;

    static StoreBuilder<KeyValueStore<String, byte[]>> storeBuilder(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray());
    }

    void set(Instant at, String name) {
        store.put(key(at, name), NOTHING);
    }

    void clear(Instant at, String name) {
        store.delete(key(at, name));
    }

    /** Names of what is due at {@code now}, in order; their alarms are cleared. */
    List<String> ring(Instant now) {
        var due = new ArrayList<String>();
        try (var alarms = store.range(key(Instant.EPOCH, ""), key(now.plusMillis(1), ""))) {
            while (alarms.hasNext() && due.size() < BATCH) {
                due.add(alarms.next().key);
            }
        }
        due.forEach(store::delete);
        return due.stream().map(key -> key.substring(DIGITS + 1)).toList();
    }

    private static String key(Instant at, String name) {
        return HexFormat.of().toHexDigits(at.toEpochMilli()) + "/" + name;
    }
}
