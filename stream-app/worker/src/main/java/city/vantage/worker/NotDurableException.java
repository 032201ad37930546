package city.vantage.worker;

import city.vantage.wire.registry.UnwritableRecordException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** The broker didn't store a record, or didn't say so in time. */
final class NotDurableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotDurableException(String what, @Nullable Throwable cause) {
        super(what + " isn't durable: " + cause, cause);
    }

    /** Whether the broker would refuse it again. */
    boolean isFinal() {
        return switch (getCause()) {
            case UnwritableRecordException unwritable -> true;
            case ApiException refusal -> !(refusal instanceof RetriableException);
            case null, default -> false;
        };
    }
}
