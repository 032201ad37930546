package city.vantage.vision.image;

/**
 * What a vision encoder reads: float values [tiles, 3, height, width]. Every pixel is one of the picture, so an attention
 * mask over them is all ones.
 *
 * @param rows of tiles that the picture was cut into; the last tile then is the whole picture, reduced. 0 where the
 *     picture is one tile
 * @param columns of tiles, likewise
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Pixels(float[] values, int tiles, int height, int width, int rows, int columns) {
    public Pixels {
        if ((long) tiles * Picture.CHANNELS * height * width != values.length) {
            throw new IllegalArgumentException(
                    "%d tiles of %d x %d pixels in %d values".formatted(tiles, width, height, values.length));
        }
    }

    public long[] shape() {
        return new long[] {tiles, Picture.CHANNELS, height, width};
    }
}
