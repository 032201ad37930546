package city.vantage.simulator.wts;

import city.vantage.simulator.SimulatedFrame;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers the frames of a video by their time, so that a frame that didn't arrive leaves a gap, and what comes after it
 * keeps its number.
 *
 * @param firstSecond time of frame 0, whether it arrived or not: less than a period after the start of the incident
 */
record FrameNumbers(double periodSeconds, double firstSecond) {
    private static final double LEAST_PERIOD = 1e-3;

    /** @param video frames of a camera in order of capture */
    static FrameNumbers of(List<SimulatedFrame> video) {
        var period = IntStream.range(1, video.size())
                .mapToDouble(i -> second(video.get(i)) - second(video.get(i - 1)))
                .filter(gap -> gap > LEAST_PERIOD)
                .min()
                .orElse(1);
        var first = second(video.getFirst());
        // A little is added so that a whole number of periods isn't taken for nearly one more.
        return new FrameNumbers(period, Math.max(0, first - Math.floor(first / period + 1e-6) * period));
    }

    int of(SimulatedFrame frame) {
        return (int) Math.round((second(frame) - firstSecond) / periodSeconds);
    }

    double framesPerSecond() {
        return 1 / periodSeconds;
    }

    private static double second(SimulatedFrame frame) {
        return frame.truth().seconds();
    }
}
