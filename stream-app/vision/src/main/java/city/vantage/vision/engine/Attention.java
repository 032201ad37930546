package city.vantage.vision.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a call of the decoder may look at.
 *
 * @param rows sequences in the batch
 * @param mask [rows, past and new tokens], 1 for real ones
 * @param positions [rows, new tokens]
 * @param hasPast whether anything came before
 * @param bias [new tokens, past and new tokens], added to the scores of attention; null where nothing is
 */
@SuppressWarnings("ArrayRecordComponent")
record Attention(int rows, long[] mask, long[] positions, boolean hasPast, float @Nullable [] bias) {
    /** Enough to leave nothing of what may not be seen, and a number in 16-bit floats too. */
    private static final float HIDDEN = -10_000;

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
        return new Attention(rows, mask, positions, width > tokens, null);
    }

    /** For one row: each new token sees what was before, the tokens that it continues, and itself. */
    static Attention branching(int before, TokenTree tree) {
        var plain = rightPadded(new int[] {before}, tree.size());
        var width = before + tree.size();
        var bias = new float[tree.size() * width];
        for (var i = 0; i < tree.size(); i++) {
            var row = i * width;
            plain.positions()[i] = (long) before + tree.depth(i);
            Arrays.fill(bias, row + before, row + width, HIDDEN);
            for (var seen = i; seen != TokenTree.ROOT; seen = tree.parent(seen)) {
                bias[row + before + seen] = 0;
            }
        }
        return new Attention(1, plain.mask(), plain.positions(), plain.hasPast(), bias);
    }
}
