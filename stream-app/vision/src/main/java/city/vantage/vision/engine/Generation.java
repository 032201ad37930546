package city.vantage.vision.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text while it is generated. */
final class Generation {
    private final Sampling sampling;
    private final Sampler sampler;
    private final List<Long> tokens = new ArrayList<>();
    private VisionAnswer.@Nullable End end;

    Generation(Sampling sampling) {
        this.sampling = sampling;
        sampler = new Sampler(sampling);
    }

    /** Takes the logits that follow the tokens so far. */
    void take(float[] logits) {
        var token = (long) sampler.next(logits);
        if (sampling.stopTokens().contains(token)) {
            end = VisionAnswer.End.STOP_TOKEN;
            return;
        }
        tokens.add(token);
        if (tokens.size() == sampling.maxTokens()) {
            end = VisionAnswer.End.TOKEN_LIMIT;
        }
    }

    boolean isOver() {
        return end != null;
    }

    /** The token that the decoder has not seen yet. */
    long last() {
        return tokens.getLast();
    }

    /** What the decoder has to see of this text before the next turn: a last token that only the limit ended. */
    long[] unseen() {
        return end == VisionAnswer.End.TOKEN_LIMIT ? new long[] {last()} : new long[0];
    }

    VisionAnswer.Text text() {
        if (end == null) {
            throw new IllegalStateException("the text is not over");
        }
        return new VisionAnswer.Text(tokens, end);
    }
}
