package city.vantage.vision.image;

/** Resizes columns: every tap weighs a whole row. */
final class VerticalPass {
    private VerticalPass() {}

    /** @param skipped rows that the source lacks at its top, because no tap needs them */
    static Picture over(Picture source, Taps taps, int skipped) {
        var stride = source.width() * Picture.CHANNELS;
        var rgb = new byte[taps.size() * stride];
        var rows = new LineWindow(taps, stride, (y, row) -> widen(source.rgb(), (y - skipped) * stride, row));
        var weightedSum = new WeightedSum(stride);
        for (var y = 0; y < taps.size(); y++) {
            var sums = weightedSum.of(rows.upTo(taps.end(y)), taps.first(y), taps.weights(y));
            narrow(sums, rgb, y * stride);
        }
        return new Picture(source.width(), taps.size(), rgb);
    }

    private static void widen(byte[] rgb, int at, int[] row) {
        for (var i = 0; i < row.length; i++) {
            row[i] = rgb[at + i] & 0xFF;
        }
    }

    private static void narrow(int[] values, byte[] rgb, int at) {
        for (var i = 0; i < values.length; i++) {
            rgb[at + i] = (byte) values[i];
        }
    }
}
