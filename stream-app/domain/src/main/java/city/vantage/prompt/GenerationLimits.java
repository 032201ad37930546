package city.vantage.prompt;

import city.vantage.incident.RejectedException;
import city.vantage.incident.RejectionReason;

/** Limits on a generated text. A temperature of 0 is greedy; otherwise the seed makes sampling repeatable. */
public record GenerationLimits(int maxTokens, double temperature, long seed) {
    public GenerationLimits {
        if (maxTokens < 1 || !(temperature >= 0)) {
            throw new RejectedException(
                    RejectionReason.INVALID_FIELD,
                    "generation limits: maxTokens %d, temperature %s".formatted(maxTokens, temperature));
        }
    }
}
