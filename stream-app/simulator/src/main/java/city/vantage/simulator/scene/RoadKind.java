package city.vantage.simulator.scene;

/** Kinds of places where a pedestrian and a vehicle meet. */
public enum RoadKind {
    RESIDENTIAL_ROAD("residential road"),
    MAIN_ROAD("main road"),
    INTERSECTION_WITH_SIGNAL("intersection with a traffic signal"),
    INTERSECTION_WITHOUT_SIGNAL("intersection without a traffic signal"),
    PARKING_LOT("parking lot");

    private final String word;

    RoadKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public boolean isIntersection() {
        return this == INTERSECTION_WITH_SIGNAL || this == INTERSECTION_WITHOUT_SIGNAL;
    }
}
