package city.vantage.prompt;

import java.util.List;

/** How likely each answer to a closed question is; the probabilities add up to 1. */
public record Likelihoods(String attribute, List<AnswerProbability> answers) {
    public Likelihoods {
        answers = List.copyOf(answers);
        var sum = answers.stream().mapToDouble(AnswerProbability::probability).sum();
        if (Math.abs(sum - 1) > 1e-6) {
            throw new IllegalArgumentException("probabilities of " + attribute + " add up to " + sum);
        }
    }

    public AnswerProbability best() {
        return answers.stream()
                .reduce((best, next) -> next.probability() > best.probability() ? next : best)
                .orElseThrow();
    }
}
