package city.vantage.prompt;

/** Where the time of an answer went, in milliseconds of wall-clock time. */
public record Timings(long queuedMillis, long inferMillis) {}
