package city.vantage.worker.picture;

import org.jspecify.annotations.Nullable;

/** A request's picture can't be had, now or ever. The message says why, and stands in the request's answer. */
public final class NoPictureException extends Exception {
    private static final long serialVersionUID = 1L;

    public NoPictureException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
