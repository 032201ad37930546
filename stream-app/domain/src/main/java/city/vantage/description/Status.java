package city.vantage.description;

/** What has become of a description. */
public enum Status {
    /** Described; a later revision may follow. */
    PRELIMINARY,
    /** Described; the incident has closed and this is the last revision. */
    FINAL,
    /** Not described in time: no captions. */
    EXPIRED,
    /** Not described: all tries failed. */
    FAILED
}
