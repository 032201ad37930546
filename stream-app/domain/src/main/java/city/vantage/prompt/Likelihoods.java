package city.vantage.prompt;

import city.vantage.incident.RejectedException;
import city.vantage.incident.RejectionReason;
import java.util.List;

/** How likely each answer to a closed question is; the probabilities add up to 1. */
public record Likelihoods(String attribute, List<AnswerProbability> answers) {
    public Likelihoods {
        answers = List.copyOf(answers);
        var sum = answers.stream().mapToDouble(AnswerProbability::probability).sum();
        if (!(Math.abs(sum - 1) <= 1e-6) || answers.stream().anyMatch(answer -> answer.probability() < 0)) {
            throw new RejectedException(
                    RejectionReason.INVALID_FIELD,
                    "the likelihoods of a closed question are no probabilities; their sum is " + sum);
        }
    }

    public AnswerProbability best() {
        return answers.stream()
                .reduce((best, next) -> next.probability() > best.probability() ? next : best)
                .orElseThrow();
    }
}
