package city.vantage.view;

import city.vantage.incident.Observation;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The evidence of many frames, added up. Sums are fixed-point integers, so that they are the same whatever the order in
 * which the frames came: the sum of doubles is not.
 *
 * @param frames number of frames added
 * @param firstMicros capture time of the earliest frame, microseconds since 1970
 * @param lastMicros capture time of the latest frame
 * @param pedestrianArea sum of {@link FrameEvidence#pedestrianArea} in units of 1/{@value #UNIT} square pixel; the
 *     other sums are in the same unit of their part
 * @param sharpnessFrames number of frames whose sharpness is known
 */
public record Evidence(
        int frames,
        long firstMicros,
        long lastMicros,
        long pedestrianArea,
        long partyShare,
        long bothParties,
        long whole,
        long confidence,
        long clear,
        long sharpness,
        int sharpnessFrames) {

    /** A long holds the areas of 8,589 full frames of the largest frame size, and of four million in Full HD. */
    private static final long UNIT = 1_000_000;

    public static final Evidence NONE = new Evidence(0, Long.MAX_VALUE, Long.MIN_VALUE, 0, 0, 0, 0, 0, 0, 0, 0);

    public static Evidence of(Observation observation) {
        var frame = FrameEvidence.of(observation);
        var at = ChronoUnit.MICROS.between(Instant.EPOCH, observation.capturedAt());
        var sharpness = frame.sharpness();
        return new Evidence(
                1,
                at,
                at,
                fixed(frame.pedestrianArea()),
                fixed(frame.partyShare()),
                fixed(frame.bothParties()),
                fixed(frame.whole()),
                fixed(frame.confidence()),
                fixed(frame.clear()),
                sharpness == null ? 0 : fixed(sharpness),
                sharpness == null ? 0 : 1);
    }

    public Evidence plus(Evidence other) {
        return new Evidence(
                frames + other.frames,
                Math.min(firstMicros, other.firstMicros),
                Math.max(lastMicros, other.lastMicros),
                pedestrianArea + other.pedestrianArea,
                partyShare + other.partyShare,
                bothParties + other.bothParties,
                whole + other.whole,
                confidence + other.confidence,
                clear + other.clear,
                sharpness + other.sharpness,
                sharpnessFrames + other.sharpnessFrames);
    }

    /** The mean of a sum over all frames, 0 where there are none. */
    public double mean(long sum) {
        return frames == 0 ? 0 : (double) sum / UNIT / frames;
    }

    /** Mean sharpness of the frames whose sharpness is known, or {@code otherwise}. */
    public double meanSharpness(double otherwise) {
        return sharpnessFrames == 0 ? otherwise : (double) sharpness / UNIT / sharpnessFrames;
    }

    /** How long before {@code micros} the latest frame was taken. */
    public Duration ageAt(long micros) {
        return Duration.of(micros - lastMicros, ChronoUnit.MICROS);
    }

    private static long fixed(double value) {
        return Math.round(value * UNIT);
    }
}
