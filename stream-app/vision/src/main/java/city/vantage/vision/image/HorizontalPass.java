package city.vantage.vision.image;

/**
 * Resizes rows. A weighted sum along a row can't be vectorised: each pixel starts elsewhere and has few taps. So strips
 * of {@value #STRIP} rows are turned on their side, one line for each source column, and every tap then weighs a whole
 * line at once. Turning costs most of the time, so whole pixels are moved, and taken apart by channel in vectors.
 */
final class HorizontalPass {
    private static final int STRIP = 128;

    private final int rows;
    private final LineWindow pixels;
    private final LineWindow[] channels = new LineWindow[Picture.CHANNELS];
    private final WeightedSum[] sums = new WeightedSum[Picture.CHANNELS];

    /** Rows {@code from} to {@code to}, exclusive, resized to the width of the taps. */
    static Picture over(Picture source, Taps taps, int from, int to) {
        var rgb = new byte[(to - from) * taps.size() * Picture.CHANNELS];
        for (var row = from; row < to; row += STRIP) {
            var strip = new HorizontalPass(source, taps, row, Math.min(STRIP, to - row));
            strip.weigh(taps, rgb, row - from);
        }
        return new Picture(taps.size(), to - from, rgb);
    }

    private HorizontalPass(Picture source, Taps taps, int from, int rows) {
        this.rows = rows;
        var stride = source.width() * Picture.CHANNELS;
        pixels = new LineWindow(
                taps,
                rows,
                (x, column) -> PixelColumn.read(source.rgb(), from * stride + x * Picture.CHANNELS, stride, column));
        for (var channel = 0; channel < Picture.CHANNELS; channel++) {
            var shift = channel * Byte.SIZE;
            channels[channel] =
                    new LineWindow(taps, rows, (x, line) -> PixelColumn.unpack(pixels.line(x), shift, line));
            sums[channel] = new WeightedSum(rows);
        }
    }

    private void weigh(Taps taps, byte[] rgb, int to) {
        var stride = taps.size() * Picture.CHANNELS;
        var column = new int[rows];
        for (var x = 0; x < taps.size(); x++) {
            pixels.upTo(taps.end(x));
            PixelColumn.pack(sum(0, taps, x), sum(1, taps, x), sum(2, taps, x), column);
            var at = to * stride + x * Picture.CHANNELS;
            if (x < taps.size() - 1) {
                PixelColumn.write(column, rgb, at, stride);
            } else {
                PixelColumn.writeLast(column, rgb, at, stride);
            }
        }
    }

    private int[] sum(int channel, Taps taps, int x) {
        return sums[channel].of(channels[channel].upTo(taps.end(x)), taps.first(x), taps.weights(x));
    }
}
