package city.vantage.worker.openai;

/** The server doesn't answer this request, whatever it answers to others. The message stands in the request's answer. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
