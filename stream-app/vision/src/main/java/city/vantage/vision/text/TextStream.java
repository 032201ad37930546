package city.vantage.vision.text;

import java.util.Arrays;

/**
 * Turns generated tokens into text piece by piece. A character may need several tokens, and what a token reads like
 * depends on the one before it: text comes out only when it can't change any more. One thread at a time.
 */
public final class TextStream {
    /** What decoders put for bytes that are no character yet. */
    private static final char INCOMPLETE = '\uFFFD';

    private final Tokenizer tokenizer;
    private long[] ids = new long[16];
    private int size;
    private int prefixStart;
    private int readStart;

    TextStream(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /** The text that this token completes; often empty. */
    public String next(long id) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
        }
        ids[size++] = id;
        var before = decode(prefixStart, readStart);
        var now = decode(prefixStart, size);
        if (now.length() <= before.length() || now.charAt(now.length() - 1) == INCOMPLETE) {
            return "";
        }
        prefixStart = readStart;
        readStart = size;
        return now.substring(before.length());
    }

    /** The text that is left when no more tokens come, complete or not. */
    public String end() {
        var before = decode(prefixStart, readStart);
        var now = decode(prefixStart, size);
        prefixStart = size;
        readStart = size;
        return now.length() <= before.length() ? "" : now.substring(before.length());
    }

    private String decode(int from, int to) {
        return tokenizer.decode(Arrays.copyOfRange(ids, from, to));
    }
}
