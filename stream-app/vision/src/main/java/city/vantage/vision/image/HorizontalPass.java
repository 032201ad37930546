package city.vantage.vision.image;

/**
 * Resizes rows. A weighted sum along a row can't be vectorised: each pixel starts elsewhere and has few taps. So strips
 * of {@value #STRIP} rows are turned on their side, one line for each source column, and every tap then weighs a whole
 * line at once.
 */
final class HorizontalPass {
    private static final int STRIP = 128;

    private HorizontalPass() {}

    /** Rows {@code from} to {@code to}, exclusive, resized to the width of the taps. */
    static Picture over(Picture source, Taps taps, int from, int to) {
        var rgb = new byte[(to - from) * taps.size() * Picture.CHANNELS];
        for (var row = from; row < to; row += STRIP) {
            strip(source, taps, row, Math.min(STRIP, to - row), rgb, row - from);
        }
        return new Picture(taps.size(), to - from, rgb);
    }

    private static void strip(Picture source, Taps taps, int from, int rows, byte[] rgb, int to) {
        var sourceStride = source.width() * Picture.CHANNELS;
        var stride = taps.size() * Picture.CHANNELS;
        var columns = new LineWindow(
                taps,
                rows * Picture.CHANNELS,
                (x, column) ->
                        turn(source.rgb(), from * sourceStride + x * Picture.CHANNELS, sourceStride, column, rows));
        var weightedSum = new WeightedSum(rows * Picture.CHANNELS);
        for (var x = 0; x < taps.size(); x++) {
            var sums = weightedSum.of(columns.upTo(taps.end(x)), taps.first(x), taps.weights(x));
            turnBack(sums, rgb, to * stride + x * Picture.CHANNELS, stride, rows);
        }
    }

    private static void turn(byte[] rgb, int start, int stride, int[] column, int rows) {
        var at = start;
        for (var row = 0; row < rows; row++) {
            column[row] = rgb[at] & 0xFF;
            column[rows + row] = rgb[at + 1] & 0xFF;
            column[2 * rows + row] = rgb[at + 2] & 0xFF;
            at += stride;
        }
    }

    private static void turnBack(int[] sums, byte[] rgb, int start, int stride, int rows) {
        var at = start;
        for (var row = 0; row < rows; row++) {
            rgb[at] = (byte) sums[row];
            rgb[at + 1] = (byte) sums[rows + row];
            rgb[at + 2] = (byte) sums[2 * rows + row];
            at += stride;
        }
    }
}
