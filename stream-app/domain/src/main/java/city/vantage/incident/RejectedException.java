package city.vantage.incident;

/** A value that can't be accepted, now or later. Not to be retried. */
public final class RejectedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final RejectionReason reason;

    public RejectedException(RejectionReason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public RejectionReason reason() {
        return reason;
    }
}
