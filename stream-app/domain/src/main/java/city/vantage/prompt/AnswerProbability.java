package city.vantage.prompt;

/** An answer to a closed question, and how likely it is, 0 to 1. */
public record AnswerProbability(String answer, double probability) {}
