package city.vantage.evaluation.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a multiple-choice question.
 *
 * @param letter of the option
 * @param words of the option, or null where the file has the letter alone
 * @param probability that the answer is said to be right with, 0 to 1, or null where the file doesn't say
 * @param votes answers to the same question asked several times, as words where the file has them; none where it was
 *     asked once
 */
public record PredictedAnswer(
        String letter, @Nullable String words, @Nullable Double probability, List<String> votes) {
    public PredictedAnswer {
        votes = List.copyOf(votes);
    }
}
