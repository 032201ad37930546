package city.vantage.simulator.truth;

/** What the vehicle does during a phase. */
public enum VehicleAction {
    GOING_STRAIGHT("going straight ahead"),
    SLOWING_DOWN("about to stop"),
    STARTED("started"),
    STOPPED("stopped"),
    TURNING_LEFT("turning left"),
    TURNING_RIGHT("turning right"),
    REVERSING("reversing"),
    SWERVING("swerving"),
    EMERGENCY_BRAKING("emergency braking"),
    COLLIDED("collided with the pedestrian");

    private final String word;

    VehicleAction(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
