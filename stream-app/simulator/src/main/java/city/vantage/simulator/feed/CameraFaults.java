package city.vantage.simulator.feed;

import java.time.Duration;
import java.util.stream.DoubleStream;

/**
 * How cameras and their network fail. Probabilities are 0 to 1; all at 0 deliver every frame at once with the right
 * time.
 *
 * @param missedPhases probability that a camera misses a whole phase
 * @param deaths probability that a camera dies during an incident and stays silent
 * @param frozenClocks probability that a camera's clock stops during an incident: later frames bear the same time
 * @param clockSkewLimit a camera's clock is off by up to this, for good
 * @param meanDelay mean of the random time from capture to delivery; frames overtake each other
 */
public record CameraFaults(
        double missedPhases, double deaths, double frozenClocks, Duration clockSkewLimit, Duration meanDelay) {
    public static final CameraFaults NONE = new CameraFaults(0, 0, 0, Duration.ZERO, Duration.ZERO);

    /** About what a well-kept camera network does. */
    public static final CameraFaults TYPICAL =
            new CameraFaults(0.04, 0.02, 0.01, Duration.ofMillis(40), Duration.ofMillis(120));

    public CameraFaults {
        if (DoubleStream.of(missedPhases, deaths, frozenClocks).anyMatch(rate -> !(rate >= 0 && rate <= 1))
                || clockSkewLimit.isNegative()
                || meanDelay.isNegative()) {
            throw new IllegalArgumentException("a rate is outside 0..1 or a time is negative");
        }
    }

    public CameraFaults withMissedPhases(double probability) {
        return new CameraFaults(probability, deaths, frozenClocks, clockSkewLimit, meanDelay);
    }
}
