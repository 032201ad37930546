package city.vantage.vision.engine;

import java.util.List;

/** Texts in the order of the turns, and scores in the order of the closed questions. */
public record VisionAnswer(List<Text> texts, List<Scores> scores) {
    public VisionAnswer {
        texts = List.copyOf(texts);
        scores = List.copyOf(scores);
    }

    /** Why a text ended. */
    public enum End {
        STOP_TOKEN,
        TOKEN_LIMIT
    }

    /** A generated text as token ids, without the token that stopped it. */
    public record Text(List<Long> tokens, End end) {
        public Text {
            tokens = List.copyOf(tokens);
        }
    }

    /**
     * Scores of a closed question's answers, in their order.
     *
     * @param logLikelihoods natural logarithms, sums or means over an answer's tokens
     * @param probabilities the likelihoods, normalised to add up to 1
     */
    public record Scores(List<Double> logLikelihoods, List<Double> probabilities) {
        public Scores {
            logLikelihoods = List.copyOf(logLikelihoods);
            probabilities = List.copyOf(probabilities);
        }
    }
}
