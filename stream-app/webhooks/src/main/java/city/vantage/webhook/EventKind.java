package city.vantage.webhook;

/** What a target can have. */
public enum EventKind {
    ALERTS,
    DESCRIPTIONS
}
