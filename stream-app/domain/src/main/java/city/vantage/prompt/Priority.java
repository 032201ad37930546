package city.vantage.prompt;

/** Which requests go first: what happens now, before what is replayed. */
public enum Priority {
    LIVE,
    BACKFILL
}
