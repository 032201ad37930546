package city.vantage.vision.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Embeddings of prompt tokens, computed in one call or, where they are many, in several. */
final class Chunk {
    private final float[] embeddings;
    private final int hidden;
    private final boolean allLogits;
    private final @Nullable TokenTree tree;
    private int done;

    private Chunk(float[] embeddings, int hidden, boolean allLogits, @Nullable TokenTree tree) {
        this.embeddings = embeddings;
        this.hidden = hidden;
        this.allLogits = allLogits;
        this.tree = tree;
    }

    /** @param allLogits whether the logits of every token are wanted; such a chunk is computed in one call */
    static Chunk of(float[] embeddings, int hidden, boolean allLogits) {
        return new Chunk(embeddings, hidden, allLogits, null);
    }

    /** A chunk of several continuations, computed in one call that gives the logits of every token. */
    static Chunk branching(float[] embeddings, int hidden, TokenTree tree) {
        return new Chunk(embeddings, hidden, true, tree);
    }

    boolean allLogits() {
        return allLogits;
    }

    /** How its tokens continue each other, or null where each continues the one before. */
    @Nullable
    TokenTree tree() {
        return tree;
    }

    /** The number of tokens to compute next. */
    int piece(int budget) {
        var left = embeddings.length / hidden - done;
        return allLogits ? left : Math.min(left, budget);
    }

    float[] next(int tokens) {
        return Arrays.copyOfRange(embeddings, done * hidden, (done + tokens) * hidden);
    }

    /** Whether that was the last piece. */
    boolean advance(int tokens) {
        done += tokens;
        return done * hidden == embeddings.length;
    }
}
