package city.vantage.simulator.encounter;

/**
 * How far a vehicle keeps to the left of its lane's middle: from one offset to another within a time.
 *
 * @param fromMetres before, negative to the right
 * @param toMetres after
 */
public record Drift(double fromMetres, double toMetres, double atSeconds, double lastingSeconds) {
    static final Drift NONE = new Drift(0, 0, 0, 1);

    /** From this sideways speed on, people call it swerving. */
    private static final double SWERVING_SPEED = 0.5;

    double metres(double seconds) {
        var share = Math.clamp((seconds - atSeconds) / lastingSeconds, 0.0, 1.0);
        return fromMetres + (toMetres - fromMetres) * share * share * (3 - 2 * share);
    }

    /** Metres per second to the left. */
    double speed(double seconds) {
        var share = (seconds - atSeconds) / lastingSeconds;
        return share <= 0 || share >= 1 ? 0 : (toMetres - fromMetres) * 6 * share * (1 - share) / lastingSeconds;
    }

    public boolean isSwerving(double seconds) {
        return Math.abs(speed(seconds)) > SWERVING_SPEED;
    }
}
