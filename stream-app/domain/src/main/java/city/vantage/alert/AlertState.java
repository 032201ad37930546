package city.vantage.alert;

/** The life of an alert. */
public enum AlertState {
    /** Raised. */
    OPEN,
    /** Graver than when it was raised. */
    ESCALATED,
    /** Taken back, or over. */
    RESOLVED
}
