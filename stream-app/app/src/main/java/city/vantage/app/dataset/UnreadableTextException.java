package city.vantage.app.dataset;

/** A teacher's text isn't in the form that it was asked for. */
final class UnreadableTextException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableTextException(String message) {
        super(message);
    }
}
