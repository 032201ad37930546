package city.vantage.worker;

import java.time.Duration;

/** A call of the backend doesn't end. Only a new process helps: the call can't be stopped, nor a second one begun. */
public final class BackendStuckException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackendStuckException(Duration timeout, Duration grace) {
        super("backend took longer than %s and was still busy %s after its interruption".formatted(timeout, grace));
    }
}
