package city.vantage.simulator.truth;

/** What the pedestrian does during a phase. */
public enum PedestrianAction {
    STANDING_STILL("standing still"),
    WALKING_STRAIGHT("going straight ahead"),
    ABOUT_TO_CROSS("about to cross"),
    CROSSING("crossing"),
    RUSHING_OUT("rushing out"),
    STOPPED_MIDWAY("stopped in the vehicle's way"),
    SQUATTING("squatting"),
    HIT("hit by the vehicle"),
    LYING("lying on the ground");

    private final String word;

    PedestrianAction(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
