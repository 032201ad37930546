package city.vantage.simulator.jpeg;

/** How finely the parts of a block are told: the tables of ITU-T T.81, annex K.1, scaled as is usual by a quality. */
final class Quantisation {
    /** Place in a block of each number in the order in which they are written. */
    static final int[] ZIGZAG = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14,
        21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60,
        61, 54, 47, 55, 62, 63
    };

    private static final int[] LUMA = {
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29,
        51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121,
        120, 101, 72, 92, 95, 98, 112, 100, 103, 99
    };
    private static final int[] CHROMA = {
        17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99
    };

    /** What {@link Transform} multiplies row and column of a part by. */
    private static final double[] TRANSFORM_SCALES = {
        1, 1.387039845, 1.306562965, 1.175875602, 1, 0.785694958, 0.541196100, 0.275899379
    };

    private final int[] steps = new int[64];
    private final float[] factors = new float[64];

    private Quantisation(int[] base, int quality) {
        var percent = quality < 50 ? 5_000 / quality : 200 - 2 * quality;
        for (var i = 0; i < steps.length; i++) {
            steps[i] = Math.clamp((base[i] * percent + 50) / 100, 1, 255);
            factors[i] = (float) (1 / (steps[i] * TRANSFORM_SCALES[i / 8] * TRANSFORM_SCALES[i % 8] * 8));
        }
    }

    /** @param quality 1 to 100 */
    static Quantisation luma(int quality) {
        return new Quantisation(LUMA, quality);
    }

    static Quantisation chroma(int quality) {
        return new Quantisation(CHROMA, quality);
    }

    void describe(int id, Bits bits) {
        bits.writeByte(id);
        for (var place : ZIGZAG) {
            bits.writeByte(steps[place]);
        }
    }

    /** Rounds a transformed block to steps. */
    void quantise(float[] block, int[] parts) {
        for (var i = 0; i < parts.length; i++) {
            parts[i] = (int) (block[i] * factors[i] + 16_384.5f) - 16_384;
        }
    }
}
