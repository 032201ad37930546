package city.vantage.vision.image;

/**
 * A decoded picture, 8 bits a channel.
 *
 * @param rgb row by row, three bytes a pixel: red, green, blue. Whoever makes a picture hands the array over, and nobody
 *     changes it after that: a copy of every frame would cost more than the drawing on it
 */
@SuppressWarnings("ArrayRecordComponent") // compared in tests by its bytes, never as a key
public record Picture(int width, int height, byte[] rgb) {
    public static final int CHANNELS = 3;

    public Picture {
        if (width < 1 || height < 1 || (long) width * height * CHANNELS != rgb.length) {
            throw new IllegalArgumentException("%d x %d pixels in %d bytes".formatted(width, height, rgb.length));
        }
    }

    /** The value of a channel, 0 to 255. */
    public int value(int x, int y, int channel) {
        return rgb[(y * width + x) * CHANNELS + channel] & 0xFF;
    }

    /** The part that starts at {@code left}, {@code top}; it must lie within the picture. */
    public Picture part(int left, int top, int partWidth, int partHeight) {
        var part = new byte[partWidth * partHeight * CHANNELS];
        for (var y = 0; y < partHeight; y++) {
            System.arraycopy(
                    rgb, ((top + y) * width + left) * CHANNELS, part, y * partWidth * CHANNELS, partWidth * CHANNELS);
        }
        return new Picture(partWidth, partHeight, part);
    }
}
