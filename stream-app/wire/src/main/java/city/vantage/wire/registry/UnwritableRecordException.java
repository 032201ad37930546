package city.vantage.wire.registry;

import org.jspecify.annotations.Nullable;

/** A record that can't be written: a required field is missing, or it would be too long to be read again. */
public final class UnwritableRecordException extends RuntimeException {
    public UnwritableRecordException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
