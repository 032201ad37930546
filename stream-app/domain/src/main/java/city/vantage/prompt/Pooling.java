package city.vantage.prompt;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Puts together what was answered about one fact in several phases of an incident: p ∝ Π pᵢ^(1/T), a logarithmic opinion pool
 * (Genest and Zidek 1986, Combining Probability Distributions). T is 1 where each phase sees something of its own, and the
 * number of phases where all see the same; it is found on incidents that the model was not trained on.
 *
 * @param temperatures by attribute that is the same in all phases of an incident; the others aren't pooled
 */
public record Pooling(Map<String, Double> temperatures) {
    public static final Pooling NONE = new Pooling(Map.of());

    /** No answer is so unlikely that one phase could rule it out alone. */
    private static final double LEAST = 1e-4;

    public Pooling {
        temperatures = Map.copyOf(temperatures);
        if (temperatures.values().stream().anyMatch(value -> !(value > 0))) {
            throw new IllegalArgumentException("a temperature is not above 0: " + temperatures);
        }
    }

    public boolean pools(String attribute) {
        return temperatures.containsKey(attribute);
    }

    /**
     * @param phases what was answered in each phase about an attribute that is pooled, at least one; of other questions' answers
     *     than the last one has, nothing counts
     */
    public Likelihoods of(List<Likelihoods> phases) {
        var temperature = temperatures.getOrDefault(phases.getFirst().attribute(), 1.0);
        return Calibration.scaled(product(phases), temperature);
    }

    /** The pool at a temperature of 1. */
    public static Likelihoods product(List<Likelihoods> phases) {
        var asked = phases.getLast().possible();
        var alike =
                phases.stream().filter(each -> each.possible().equals(asked)).toList();
        var weights = IntStream.range(0, asked.size())
                .mapToObj(answer -> alike.stream()
                        .mapToDouble(each ->
                                Math.max(LEAST, each.answers().get(answer).probability()))
                        .reduce(1, (product, probability) -> product * probability))
                .toList();
        return Likelihoods.ofWeights(phases.getLast().attribute(), asked, weights);
    }
}
