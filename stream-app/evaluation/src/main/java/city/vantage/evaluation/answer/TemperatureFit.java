package city.vantage.evaluation.answer;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Finds the temperature at which a model's probabilities fit best: the likelihood of the true answers is greatest. */
public final class TemperatureFit {
    private static final double LEAST = 0.1;
    private static final double MOST = 10;
    private static final double PRECISION = 1e-3;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double NEVER = 1e-12;

    private TemperatureFit() {}

    /**
     * Probabilities of all answers to one question.
     *
     * @param truth index of the true one
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Judged(double[] probabilities, int truth) {}

    /** Of 0.1 to 10; 1 without any answers. The loss has one minimum over the logarithm of the temperature's inverse. */
    public static double of(List<Judged> answers) {
        if (answers.isEmpty()) {
            return 1;
        }
        return Math.exp(minimum(logarithm -> loss(answers, Math.exp(logarithm)), Math.log(LEAST), Math.log(MOST)));
    }

    /** Mean of -log p of the true answers at a temperature, in nats. */
    static double loss(List<Judged> answers, double temperature) {
        return answers.stream()
                .mapToDouble(answer -> {
                    var logs = Arrays.stream(answer.probabilities())
                            .map(p -> Math.log(Math.max(p, NEVER)) / temperature)
                            .toArray();
                    var most = Arrays.stream(logs).max().orElseThrow();
                    var sum =
                            Arrays.stream(logs).map(log -> Math.exp(log - most)).sum();
                    return most + Math.log(sum) - logs[answer.truth()];
                })
                .average()
                .orElse(0);
    }

    /** Golden-section search. */
    private static double minimum(DoubleUnaryOperator function, double from, double to) {
        var low = from;
        var high = to;
        while (high - low > PRECISION) {
            var left = high - GOLDEN * (high - low);
            var right = low + GOLDEN * (high - low);
            if (function.applyAsDouble(left) < function.applyAsDouble(right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return (low + high) / 2;
    }
}
