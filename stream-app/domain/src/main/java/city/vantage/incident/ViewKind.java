package city.vantage.incident;

/** Where a camera stands: above the street, or in the vehicle that takes part. */
public enum ViewKind {
    OVERHEAD,
    VEHICLE
}
