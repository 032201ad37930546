package city.vantage.vision.image;

import java.time.Duration;

/**
 * What decoding one picture may cost.
 *
 * @param bytes of the file
 * @param pixels width times height
 * @param time wall-clock; looked at every few lines, so that it can be passed by a few milliseconds
 */
public record DecodeLimits(long bytes, long pixels, Duration time) {
    /** 32 MiB, 40 megapixels, 5 seconds: an 8K frame passes. */
    public static final DecodeLimits DEFAULT = new DecodeLimits(32L << 20, 40_000_000, Duration.ofSeconds(5));

    public DecodeLimits {
        if (bytes < 1 || pixels < 1 || pixels > Integer.MAX_VALUE / 4 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("decode limits: %d bytes, %d pixels, %s".formatted(bytes, pixels, time));
        }
    }
}
