package city.vantage.worker;

import org.jspecify.annotations.Nullable;

/** A backend can't answer anything now, through no fault of the requests: its server is down, its quota is used up. */
public final class BackendUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BackendUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
