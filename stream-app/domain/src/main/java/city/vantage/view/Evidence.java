package city.vantage.view;

import org.jspecify.annotations.Nullable;

/**
 * The evidence of many frames, added up. Sums are fixed-point integers, so that they are the same whatever the order in
 * which the frames came: the sum of doubles is not.
 *
 * @param frames number of frames added
 * @param pedestrianArea sum of {@link FrameEvidence#pedestrianArea} in units of 1/{@value #UNIT} square pixel; the
 *     other sums are in the same unit of their part
 * @param sharpnessFrames number of frames whose sharpness is known
 */
public record Evidence(
        int frames,
        long pedestrianArea,
        long pedestrianVisible,
        long vehicleVisible,
        long confidence,
        long sharpness,
        int sharpnessFrames) {

    /** A long holds the areas of 8,589 full frames of the largest frame size, and of four million in Full HD. */
    private static final long UNIT = 1_000_000;

    public static final Evidence NONE = new Evidence(0, 0, 0, 0, 0, 0, 0);

    public static Evidence of(FrameEvidence frame) {
        var sharpness = frame.sharpness();
        return new Evidence(
                1,
                fixed(frame.pedestrianArea()),
                fixed(frame.pedestrianVisible()),
                fixed(frame.vehicleVisible()),
                fixed(frame.confidence()),
                sharpness == null ? 0 : fixed(sharpness),
                sharpness == null ? 0 : 1);
    }

    public Evidence plus(Evidence other) {
        return new Evidence(
                frames + other.frames,
                pedestrianArea + other.pedestrianArea,
                pedestrianVisible + other.pedestrianVisible,
                vehicleVisible + other.vehicleVisible,
                confidence + other.confidence,
                sharpness + other.sharpness,
                sharpnessFrames + other.sharpnessFrames);
    }

    /** The same frames, with these means in the place of those of the visible areas. */
    Evidence showing(double meanPedestrian, double meanVehicle) {
        return new Evidence(
                frames,
                pedestrianArea,
                fixed(meanPedestrian) * frames,
                fixed(meanVehicle) * frames,
                confidence,
                sharpness,
                sharpnessFrames);
    }

    /** The mean of a sum over all frames, 0 where there are none. */
    public double mean(long sum) {
        return frames == 0 ? 0 : (double) sum / UNIT / frames;
    }

    /** Mean sharpness of the frames whose sharpness is known, or null. */
    public @Nullable Double meanSharpness() {
        return sharpnessFrames == 0 ? null : (double) sharpness / UNIT / sharpnessFrames;
    }

    boolean showsParty() {
        return pedestrianVisible > 0 || vehicleVisible > 0;
    }

    private static long fixed(double value) {
        return Math.round(value * UNIT);
    }
}
