package city.vantage.app.runtime;

/** The cluster didn't answer, or refused. */
public final class UnreachableClusterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreachableClusterException(String problem, Throwable cause) {
        super("%s: %s".formatted(problem, reason(cause)), cause);
    }

    /** The innermost exception says what happened; those around it, where. */
    private static String reason(Throwable cause) {
        var innermost = cause;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost.getMessage() == null ? innermost.getClass().getSimpleName() : innermost.getMessage();
    }
}
