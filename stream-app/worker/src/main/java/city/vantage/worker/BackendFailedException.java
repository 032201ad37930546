package city.vantage.worker;

import org.jspecify.annotations.Nullable;

/** A backend didn't answer a batch. Its requests may be tried again. */
final class BackendFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    BackendFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
