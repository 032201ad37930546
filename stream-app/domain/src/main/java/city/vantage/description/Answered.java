package city.vantage.description;

import city.vantage.prompt.Answer;
import city.vantage.prompt.InferenceResult;
import city.vantage.prompt.Likelihoods;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chosen view whose wait is over.
 *
 * @param result null where no answer came before the deadline
 */
public record Answered(AwaitedDescription waiting, @Nullable InferenceResult result) {
    /** What is described for itself, the incident's other phases aside. */
    public SafetyDescription description() {
        return DescriptionWriter.describe(waiting, result);
    }

    /** Whether no further view of its phase follows. */
    boolean isFinal() {
        return waiting.view().finalRevision();
    }

    /** What was answered to closed questions; none where nobody answered. */
    List<Likelihoods> likelihoods() {
        return result != null && result.answer() instanceof Answer.Given given ? given.likelihoods() : List.of();
    }
}
