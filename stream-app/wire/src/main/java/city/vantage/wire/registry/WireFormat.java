package city.vantage.wire.registry;

import city.vantage.wire.registry.MalformedRecordException.Reason;
import java.nio.ByteBuffer;

/** Confluent's framing of a record: a zero byte, the schema's id as four bytes (big-endian), then the Avro binary. */
public final class WireFormat {
    public static final byte MAGIC = 0;
    public static final int HEADER_BYTES = 5;

    private WireFormat() {}

    /** The header of records with this schema. */
    public static byte[] header(int schemaId) {
        return ByteBuffer.allocate(HEADER_BYTES).put(MAGIC).putInt(schemaId).array();
    }

    /**
     * The id of the schema that the record was written with.
     *
     * @throws MalformedRecordException if the record is shorter than a header or starts with another byte
     */
    public static int schemaIdOf(byte[] data) {
        if (data.length < HEADER_BYTES) {
            throw new MalformedRecordException(
                    Reason.TOO_SHORT, "a record of " + data.length + " bytes has no room for a schema id", null);
        }
        if (data[0] != MAGIC) {
            throw new MalformedRecordException(
                    Reason.WRONG_MAGIC, "a record starts with byte " + data[0] + " instead of " + MAGIC, null);
        }
        return ByteBuffer.wrap(data).getInt(1);
    }
}
