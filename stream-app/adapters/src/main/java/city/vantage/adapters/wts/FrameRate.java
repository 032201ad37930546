package city.vantage.adapters.wts;

/**
 * How frame numbers map to seconds of a video.
 *
 * @param firstSecond time of frame 0
 */
public record FrameRate(double framesPerSecond, double firstSecond) {
    public double second(int frame) {
        return firstSecond + frame / framesPerSecond;
    }
}
