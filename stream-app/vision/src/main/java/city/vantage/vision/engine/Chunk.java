package city.vantage.vision.engine;

import java.util.Arrays;

/** Embeddings of prompt tokens, computed in one call or, where they are many, in several. */
final class Chunk {
    private final float[] embeddings;
    private final int hidden;
    private final boolean allLogits;
    private int done;

    /** @param allLogits whether the logits of every token are wanted; such a chunk is computed in one call */
    Chunk(float[] embeddings, int hidden, boolean allLogits) {
        this.embeddings = embeddings;
        this.hidden = hidden;
        this.allLogits = allLogits;
    }

    boolean allLogits() {
        return allLogits;
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
