package city.vantage.simulator.truth;

/** What the pedestrian looks at. */
public enum LineOfSight {
    VEHICLE("the vehicle"),
    TRAVEL_DIRECTION("in front, in the direction of travel"),
    CROSSING_DESTINATION("the crossing destination"),
    SMARTPHONE("a smartphone in the hand"),
    ROAD_SURFACE("the road surface");

    private final String word;

    LineOfSight(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
