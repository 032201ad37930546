package city.vantage.wire;

import city.vantage.incident.RejectionReason;

/**
 * A record's value as it came in. That bytes from outside may be no record is a value like any other here, not an
 * exception, so that nobody downstream can forget about it.
 *
 * @param <V> the domain's record
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are carried, never compared
public sealed interface Inbound<V> {

    /** The bytes as they came, for a dead letter. */
    byte[] raw();

    /** A valid record. */
    record Accepted<V>(V value, byte[] raw) implements Inbound<V> {}

    /** Bytes that are not a valid record, now or later. */
    record Rejected<V>(RejectionReason reason, String detail, byte[] raw) implements Inbound<V> {}

    /** A record without a value: it only carries the time. */
    record Tick<V>() implements Inbound<V> {
        @Override
        public byte[] raw() {
            return new byte[0];
        }
    }
}
