package city.vantage.vision.image;

/**
 * The textbook form of the same resize: pixel by pixel, tap by tap, on bytes. It is what the fast one is compared with,
 * in value and in time.
 */
final class PlainResizer {
    private PlainResizer() {}

    static Picture resize(Picture picture, int width, int height, Filter filter) {
        var across = Taps.of(filter, picture.width(), width);
        var down = Taps.of(filter, picture.height(), height);
        var from = down.sourceStart();
        var rows = down.sourceEnd() - from;
        var middle = new byte[rows * width * 3];
        for (var y = 0; y < rows; y++) {
            for (var x = 0; x < width; x++) {
                for (var channel = 0; channel < 3; channel++) {
                    middle[(y * width + x) * 3 + channel] = sum(
                            picture.rgb(),
                            ((from + y) * picture.width() + across.first(x)) * 3 + channel,
                            3,
                            across.weights(x));
                }
            }
        }
        var rgb = new byte[width * height * 3];
        for (var y = 0; y < height; y++) {
            for (var i = 0; i < width * 3; i++) {
                rgb[y * width * 3 + i] =
                        sum(middle, (down.first(y) - from) * width * 3 + i, width * 3, down.weights(y));
            }
        }
        return new Picture(width, height, rgb);
    }

    private static byte sum(byte[] values, int at, int step, int[] weights) {
        var sum = Taps.HALF;
        for (var k = 0; k < weights.length; k++) {
            sum += (values[at + k * step] & 0xFF) * weights[k];
        }
        return (byte) Math.min(Math.max(sum >> Taps.PRECISION_BITS, 0), 255);
    }
}
