package city.vantage.description;

import city.vantage.prompt.Likelihoods;
import org.jspecify.annotations.Nullable;

/**
 * One answered closed question.
 *
 * @param value null: honestly unknown, because no answer was likely enough
 * @param probability of the most likely answer, 0 to 1; 0 where the backend couldn't judge the question
 */
public record Attribute(String name, @Nullable String value, double probability) {
    /** An answer less likely than this is no answer. */
    private static final double LIKELY = 0.5;

    static Attribute of(Likelihoods likelihoods) {
        var best = likelihoods.best();
        return new Attribute(
                likelihoods.attribute(), best.probability() < LIKELY ? null : best.answer(), best.probability());
    }
}
