package city.vantage.prompt;

import java.util.List;

/** What a model answered, or why it didn't. */
public sealed interface Answer {

    /** Texts in the order of the request's turns; likelihoods for those closed questions that the backend can judge. */
    record Given(List<TurnText> texts, List<Likelihoods> likelihoods) implements Answer {
        public Given {
            texts = List.copyOf(texts);
            likelihoods = List.copyOf(likelihoods);
        }
    }

    /** The answer would have come after the deadline, so nobody worked on it. */
    record Expired() implements Answer {}

    /** All tries failed. */
    record Failed(String reason) implements Answer {}
}
