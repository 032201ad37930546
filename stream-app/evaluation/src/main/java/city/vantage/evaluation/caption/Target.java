package city.vantage.evaluation.caption;

/** What a caption is about. */
public enum Target {
    PEDESTRIAN,
    VEHICLE
}
