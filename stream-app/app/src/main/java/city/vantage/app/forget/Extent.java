package city.vantage.app.forget;

/** How much is deleted. */
public enum Extent {
    /** Nothing: it is only looked for. */
    LOOK,
    /** Pictures, and cameras from the registry. Records go when their time has come. */
    PICTURES,
    /** Records too, now, with all that is older in their partitions. */
    RECORDS
}
