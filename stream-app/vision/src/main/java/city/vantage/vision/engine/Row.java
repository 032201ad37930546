package city.vantage.vision.engine;

import org.jspecify.annotations.Nullable;

/** What fills one slot: a conversation, or an answer that is scored. */
interface Row {
    /** Whom it works for. */
    Work work();

    /** Tokens in the slot that count. What lies behind them is overwritten. */
    int length();

    /** The token to feed in the next decoding step, or null if it doesn't take part in it. */
    @Nullable
    Long next();

    /** Takes the logits after that token. */
    void take(float[] logits);

    /** Whether the slot can be given away. */
    boolean isOver();
}
