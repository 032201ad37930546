package city.vantage.app.runtime;

/** The cluster didn't answer, or refused. */
public final class UnreachableClusterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreachableClusterException(String problem, Exception cause) {
        super(
                problem + ": " + (cause.getCause() == null ? "no answer from the brokers in time" : cause.getCause()),
                cause);
    }
}
