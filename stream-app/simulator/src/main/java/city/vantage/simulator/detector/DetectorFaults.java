package city.vantage.simulator.detector;

import java.util.stream.DoubleStream;

/**
 * How often a detector errs. Each is 0 to 1; all at 0 make boxes that fit exactly.
 *
 * @param boxNoise standard deviation of each border of a box, as a share of the box
 * @param misses probability that a thing in plain sight is missed in a frame
 * @param hardMisses probability that a thing is missed that is as good as invisible: tiny, hidden or in the dark
 * @param falseBoxes probability of a box around nothing, for each frame
 * @param trackSwitches probability that a thing gets another track from this frame on
 * @param duplicates probability that a thing gets a second box in a frame
 * @param cuts probability that a box ends within the thing, as at a border
 */
public record DetectorFaults(
        double boxNoise,
        double misses,
        double hardMisses,
        double falseBoxes,
        double trackSwitches,
        double duplicates,
        double cuts) {
    public static final DetectorFaults NONE = new DetectorFaults(0, 0, 0, 0, 0, 0, 0);

    /** About what a good detector does on a street camera. */
    public static final DetectorFaults TYPICAL = new DetectorFaults(0.03, 0.02, 0.5, 0.02, 0.01, 0.01, 0.02);

    public DetectorFaults {
        if (DoubleStream.of(boxNoise, misses, hardMisses, falseBoxes, trackSwitches, duplicates, cuts)
                .anyMatch(rate -> !(rate >= 0 && rate <= 1))) {
            throw new IllegalArgumentException("a rate is outside 0..1");
        }
    }
}
