package city.vantage.vision.schedule;

/** Classes of requests. The first goes before the second, which keeps a share. */
public enum Lane {
    LIVE,
    BACKFILL
}
