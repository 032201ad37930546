package city.vantage.metric;

/** What becomes of observations. */
public enum ObservationOutcome {
    ACCEPTED,
    SELECTED,
    SUPERSEDED
}
