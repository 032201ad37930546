package city.vantage.wire.registry;

import org.jspecify.annotations.Nullable;

/** The bytes are no record of the wanted type, and trying again won't make them one. Never shows the bytes. */
public final class MalformedRecordException extends RuntimeException {
    /** What is wrong with the bytes; each is a value of a metric, so there are few. */
    public enum Reason {
        /** Too few bytes for the header. */
        TOO_SHORT,
        /** More bytes than a record may have. */
        TOO_LONG,
        /** Not framed as Confluent does. */
        WRONG_MAGIC,
        /** The registry has no Avro schema of that id. */
        UNKNOWN_SCHEMA,
        /** Written with a schema that can't be read as the wanted type. */
        SCHEMA_MISMATCH,
        /** Not what its schema says. */
        UNDECODABLE,
        /** A whole record, and then something more. */
        TRAILING_BYTES
    }

    private final Reason reason;

    public MalformedRecordException(Reason reason, String message, @Nullable Throwable cause) {
        super(reason + ": " + message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
