package city.vantage.vision.engine;

import java.util.Set;

/**
 * How a text is generated, and when it ends.
 *
 * @param maxTokens most tokens of the text
 * @param stopTokens tokens that end it; they are not part of it
 * @param temperature 0 takes the likeliest token
 * @param topP draws from the likeliest tokens whose probabilities add up to this; 1 for all
 * @param seed makes the draws repeatable
 */
public record Sampling(int maxTokens, Set<Long> stopTokens, double temperature, double topP, long seed) {
    public Sampling {
        if (maxTokens < 1 || !(temperature >= 0) || !(topP > 0 && topP <= 1)) {
            throw new EngineException(
                    EngineException.Reason.INVALID,
                    "sampling: maxTokens %d, temperature %s, topP %s".formatted(maxTokens, temperature, topP));
        }
        stopTokens = Set.copyOf(stopTokens);
    }

    public static Sampling greedy(int maxTokens, Set<Long> stopTokens) {
        return new Sampling(maxTokens, stopTokens, 0, 1, 0);
    }
}
