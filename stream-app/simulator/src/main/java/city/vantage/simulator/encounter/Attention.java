package city.vantage.simulator.encounter;

/**
 * When a pedestrian becomes aware of the vehicle.
 *
 * @param noticedSeconds from when on the pedestrian knows of the vehicle and looks at it
 * @param smartphone whether a smartphone takes the pedestrian's eyes until then
 */
public record Attention(double noticedSeconds, boolean smartphone) {
    private static final double ALMOST = 0.6;

    public Awareness at(double seconds) {
        if (seconds >= noticedSeconds) {
            return Awareness.NOTICES;
        }
        return seconds >= noticedSeconds - ALMOST ? Awareness.ALMOST_NOTICES : Awareness.UNAWARE;
    }

    public boolean isAtSmartphone(double seconds) {
        return smartphone && seconds < noticedSeconds;
    }
}
