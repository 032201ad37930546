package city.vantage.vision.image;

import org.jspecify.annotations.Nullable;

/**
 * Rescaling and normalising, worked out once for each of the 256 values of a channel, in the steps and precisions of
 * the reference: the product in double, the rest in float.
 */
final class ValueTable {
    private static final int VALUES = 256;

    private final float[][] tables = new float[Picture.CHANNELS][VALUES];

    /**
     * @param factor values are multiplied by it; null to leave them
     * @param normalisation null to leave values as they are
     */
    ValueTable(@Nullable Double factor, @Nullable Normalisation normalisation) {
        for (var channel = 0; channel < Picture.CHANNELS; channel++) {
            for (var value = 0; value < VALUES; value++) {
                var scaled = factor == null ? value : (float) (value * factor);
                tables[channel][value] = normalisation == null ? scaled : normalisation.of(scaled, channel);
            }
        }
    }

    /** Writes a picture channel by channel, from position {@code at} on. */
    void write(Picture picture, float[] values, int at) {
        var plane = picture.width() * picture.height();
        for (var channel = 0; channel < Picture.CHANNELS; channel++) {
            write(picture.rgb(), channel, tables[channel], values, at + channel * plane, plane);
        }
    }

    private static void write(byte[] rgb, int channel, float[] table, float[] values, int at, int count) {
        for (var i = 0; i < count; i++) {
            values[at + i] = table[rgb[i * Picture.CHANNELS + channel] & 0xFF];
        }
    }

    /** Mean and standard deviation of each channel. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Normalisation(double[] mean, double[] deviation) {
        float of(float value, int channel) {
            return (value - (float) mean[channel]) / (float) deviation[channel];
        }
    }
}
