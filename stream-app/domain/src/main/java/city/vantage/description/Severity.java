package city.vantage.description;

/** How grave an incident is, in rising order. */
public enum Severity {
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
