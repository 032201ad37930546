package city.vantage.vision.engine;

import java.util.Arrays;

/**
 * What a call of the decoder may look at.
 *
 * @param rows sequences in the batch
 * @param mask [rows, past and new tokens], 1 for real ones
 * @param positions [rows, new tokens]
 * @param hasPast whether anything came before
 */
@SuppressWarnings("ArrayRecordComponent")
record Attention(int rows, long[] mask, long[] positions, boolean hasPast) {

    /** For caches that are filled from the left: each row has its length before and as many new tokens as the others. */
    static Attention rightPadded(int[] before, int tokens) {
        var rows = before.length;
        var width = 0;
        for (var length : before) {
            width = Math.max(width, length + tokens);
        }
        var mask = new long[rows * width];
        var positions = new long[rows * tokens];
        for (var row = 0; row < rows; row++) {
            Arrays.fill(mask, row * width, row * width + before[row] + tokens, 1);
            for (var i = 0; i < tokens; i++) {
                positions[row * tokens + i] = (long) before[row] + i;
            }
        }
        return new Attention(rows, mask, positions, width > tokens);
    }
}
