package city.vantage.bench.pipeline;

import java.nio.charset.StandardCharsets;

/** A record as it goes to the broker. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Raw(long timestampMillis, byte[] key, byte[] value) {

    /** The same under another key. */
    Raw under(String other) {
        return new Raw(timestampMillis, other.getBytes(StandardCharsets.UTF_8), value);
    }
}
