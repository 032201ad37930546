package city.vantage.prompt;

import city.vantage.incident.RejectedException;
import city.vantage.incident.RejectionReason;
import java.util.List;
import java.util.stream.IntStream;

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

    /** @param weights of the answers, at least one of them above 0 */
    static Likelihoods ofWeights(String attribute, List<String> answers, List<Double> weights) {
        var sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        return new Likelihoods(
                attribute,
                IntStream.range(0, answers.size())
                        .mapToObj(i -> new AnswerProbability(answers.get(i), weights.get(i) / sum))
                        .toList());
    }

    /** Each answer's probability times its weight, so that all add up to 1 again; unchanged where that leaves nothing. */
    public Likelihoods times(List<Double> weights) {
        var products = IntStream.range(0, answers.size())
                .mapToObj(i -> answers.get(i).probability() * weights.get(i))
                .toList();
        return products.stream().allMatch(product -> product == 0) ? this : ofWeights(attribute, possible(), products);
    }

    public List<String> possible() {
        return answers.stream().map(AnswerProbability::answer).toList();
    }

    public AnswerProbability best() {
        return answers.stream()
                .reduce((best, next) -> next.probability() > best.probability() ? next : best)
                .orElseThrow();
    }
}
