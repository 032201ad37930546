package city.vantage.description;

/** Whether the model confirms that there is an incident. */
public enum Verdict {
    CONFIRMED,
    REJECTED,
    UNVERIFIED
}
