package city.vantage.description;

import org.jspecify.annotations.Nullable;

/**
 * One answered closed question.
 *
 * @param value null: honestly unknown, because no answer was likely enough
 * @param probability of the most likely answer, 0 to 1; 0 where the backend couldn't judge the question
 */
public record Attribute(String name, @Nullable String value, double probability) {}
