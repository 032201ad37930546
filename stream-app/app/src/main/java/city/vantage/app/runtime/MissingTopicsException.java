package city.vantage.app.runtime;

import java.util.Set;

/** The cluster lacks topics that Vantage needs. */
public final class MissingTopicsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingTopicsException(Set<String> missing) {
        super("The cluster has no topic " + String.join(", ", missing) + ": run «vantage topics create».");
    }
}
