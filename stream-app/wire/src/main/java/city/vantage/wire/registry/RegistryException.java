package city.vantage.wire.registry;

import org.jspecify.annotations.Nullable;

/** A schema registry didn't do what was asked. */
public abstract sealed class RegistryException extends RuntimeException
        permits UnknownSchemaException,
                SchemaRefusedException,
                RegistryUnavailableException,
                RegistryMisconfiguredException {
    RegistryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Whether the same request may succeed later, with nothing changed on this side. */
    public abstract boolean retryable();
}
