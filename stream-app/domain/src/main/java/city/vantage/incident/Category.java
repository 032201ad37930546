package city.vantage.incident;

/** What a detection shows. {@code PEDESTRIAN} and {@code VEHICLE} can be the parties of an incident. */
public enum Category {
    PEDESTRIAN,
    VEHICLE,
    CYCLIST,
    OTHER
}
