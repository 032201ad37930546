package city.vantage.vision.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A preprocessed picture.
 *
 * @param digest names its content and how it was prepared; pictures of one digest share their features
 * @param pixels values in the order of the shape
 * @param shape [1, 3, height, width], or [1, tiles, 3, height, width] for models that take tiles
 * @param mask which pixels are real, 0 or 1, of [1, tiles, height, width]; null where all are
 */
@SuppressWarnings("ArrayRecordComponent") // Megabytes of pixels; nobody compares pictures but by their digest.
public record Picture(String digest, float[] pixels, long[] shape, long @Nullable [] mask) {
    public Picture {
        var rank = shape.length;
        if ((rank != 4 && rank != 5) || shape[0] != 1) {
            throw new EngineException(
                    EngineException.Reason.INVALID, "a picture has the shape " + Arrays.toString(shape));
        }
        var expected = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        if (expected != pixels.length) {
            throw new EngineException(
                    EngineException.Reason.INVALID,
                    "a picture of %s has %d values".formatted(Arrays.toString(shape), pixels.length));
        }
        if (mask != null && (rank != 5 || mask.length != expected / shape[2])) {
            throw new EngineException(
                    EngineException.Reason.INVALID,
                    "a picture of %s has a mask of %d".formatted(Arrays.toString(shape), mask.length));
        }
    }

    /** A picture all of whose pixels are real. */
    public static Picture of(String digest, float[] pixels, long[] shape) {
        return new Picture(digest, pixels, shape, null);
    }
}
