package city.vantage.vision.engine;

import java.util.Arrays;
import java.util.List;

/**
 * Chunks of several sequences in one array, filled up to the longest.
 *
 * @param embeddings [rows, tokens, hidden]
 * @param real [rows, tokens], 1 where a token is no padding
 */
@SuppressWarnings("ArrayRecordComponent")
record Padded(int rows, int tokens, float[] embeddings, long[] real) {

    /** Padding in front, so that all last tokens stand in the last column. */
    static Padded left(List<float[]> chunks, int hidden) {
        return of(chunks, hidden, true);
    }

    /** Padding behind. */
    static Padded right(List<float[]> chunks, int hidden) {
        return of(chunks, hidden, false);
    }

    private static Padded of(List<float[]> chunks, int hidden, boolean left) {
        var tokens =
                chunks.stream().mapToInt(chunk -> chunk.length / hidden).max().orElseThrow();
        var rows = chunks.size();
        var embeddings = new float[rows * tokens * hidden];
        var real = new long[rows * tokens];
        for (var row = 0; row < rows; row++) {
            var length = chunks.get(row).length / hidden;
            var start = row * tokens + (left ? tokens - length : 0);
            System.arraycopy(chunks.get(row), 0, embeddings, start * hidden, length * hidden);
            Arrays.fill(real, start, start + length, 1);
        }
        return new Padded(rows, tokens, embeddings, real);
    }
}
