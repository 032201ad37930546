package city.vantage.wire.registry;

import org.jspecify.annotations.Nullable;

/** The registry answered, and has no Avro schema of this id. */
public final class UnknownSchemaException extends RegistryException {
    private final int id;

    public UnknownSchemaException(int id, String why, @Nullable Throwable cause) {
        super("schema " + id + ": " + why, cause);
        this.id = id;
    }

    public int id() {
        return id;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
