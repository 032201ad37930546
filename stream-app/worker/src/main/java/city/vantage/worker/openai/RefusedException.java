package city.vantage.worker.openai;

/** The server doesn't answer this request, whatever it answers to others. The message says why. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
