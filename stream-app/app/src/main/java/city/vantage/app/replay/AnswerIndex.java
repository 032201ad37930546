package city.vantage.app.replay;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where the first answer to each request stands. Holds at most {@value #LIMIT} answers, in 32 to 64 bytes each: what is
 * beyond is asked again, which costs time and changes nothing.
 *
 * <p>A table with open addressing. Of a request's id, a digest, it keeps 64 bits; so whoever reads the answer has to see
 * whether it is the one.
 */
final class AnswerIndex {
    static final int LIMIT = 1 << 22;

    private static final int SMALLEST = 1 << 10;
    private static final int KEY_DIGITS = 16;
    private static final int HEXADECIMAL = 16;

    private final int limit;
    private long[] keys = new long[SMALLEST];
    private long[] places = new long[SMALLEST];
    private int size;
    private long refused;

    AnswerIndex() {
        this(LIMIT);
    }

    AnswerIndex(int limit) {
        this.limit = limit;
        Arrays.fill(places, -1);
    }

    /** Keeps the first place of a request, unless the index is full. What is no digest has no answer here. */
    void add(String requestId, AnswerPlace place) {
        var key = key(requestId);
        if (key.isEmpty()) {
            return;
        }
        var slot = slot(key.get());
        if (places[slot] >= 0) {
            return;
        }
        if (size >= limit) {
            refused++;
            return;
        }
        keys[slot] = key.get();
        places[slot] = place.packed();
        size++;
        if (size > keys.length / 2) {
            grow();
        }
    }

    Optional<AnswerPlace> find(String requestId) {
        return key(requestId)
                .map(key -> places[slot(key)])
                .filter(place -> place >= 0)
                .map(AnswerPlace::of);
    }

    int size() {
        return size;
    }

    /** How many had no room. */
    long refused() {
        return refused;
    }

    /** The key's slot, or the free one where it belongs. Half of the slots are free, so there is one. */
    private int slot(long key) {
        var mask = keys.length - 1;
        var slot = Long.hashCode(key) & mask;
        while (places[slot] >= 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldPlaces = places;
        keys = new long[oldKeys.length * 2];
        places = new long[oldKeys.length * 2];
        Arrays.fill(places, -1);
        for (var i = 0; i < oldKeys.length; i++) {
            if (oldPlaces[i] >= 0) {
                var slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                places[slot] = oldPlaces[i];
            }
        }
    }

    private static Optional<Long> key(String requestId) {
        try {
            return requestId.length() < KEY_DIGITS
                    ? Optional.empty()
                    : Optional.of(Long.parseUnsignedLong(requestId, 0, KEY_DIGITS, HEXADECIMAL));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
