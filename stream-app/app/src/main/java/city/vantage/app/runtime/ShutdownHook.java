package city.vantage.app.runtime;

/** Closes something when the process is asked to end (SIGTERM, SIGINT). */
public final class ShutdownHook implements AutoCloseable {
    private final Thread hook;

    private ShutdownHook(Thread hook) {
        this.hook = hook;
    }

    public static ShutdownHook closing(AutoCloseable closeable) {
        var hook = new Thread(() -> {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException("shutdown failed", e);
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
        return new ShutdownHook(hook);
    }

    /** It isn't needed any more; does nothing where the process is ending. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook is at work.
        }
    }
}
