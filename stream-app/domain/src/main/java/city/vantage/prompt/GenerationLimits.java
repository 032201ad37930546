package city.vantage.prompt;

/** Limits on a generated text. A temperature of 0 is greedy; otherwise the seed makes sampling repeatable. */
public record GenerationLimits(int maxTokens, double temperature, long seed) {
    public GenerationLimits {
        if (maxTokens < 1 || !(temperature >= 0)) {
            throw new IllegalArgumentException(
                    "generation limits: maxTokens %d, temperature %s".formatted(maxTokens, temperature));
        }
    }
}
