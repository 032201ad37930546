package city.vantage.prompt;

import java.util.Map;

/**
 * Makes a model's probabilities fit: of answers given with 0.8, four in five shall be right. Each attribute has a
 * temperature T, found on incidents that the model was not trained on; p becomes p^(1/T), so that all answers together have 1
 * again (Guo et al. 2017, On Calibration of Modern Neural Networks, section 4.2). Above 1, answers become less sure.
 *
 * @param temperatures by attribute; 1 for those that are not here
 */
public record Calibration(Map<String, Double> temperatures) {
    public static final Calibration NONE = new Calibration(Map.of());

    public Calibration {
        temperatures = Map.copyOf(temperatures);
        if (temperatures.values().stream().anyMatch(value -> !(value > 0))) {
            throw new IllegalArgumentException("a temperature is not above 0: " + temperatures);
        }
    }

    /** The result with probabilities that fit. */
    public InferenceResult of(InferenceResult result) {
        return result.answer() instanceof Answer.Given given ? result.with(of(given)) : result;
    }

    public Answer.Given of(Answer.Given given) {
        return new Answer.Given(
                given.texts(), given.likelihoods().stream().map(this::of).toList());
    }

    private Likelihoods of(Likelihoods likelihoods) {
        var temperature = temperatures.getOrDefault(likelihoods.attribute(), 1.0);
        return temperature == 1 ? likelihoods : scaled(likelihoods, temperature);
    }

    /** At a temperature above 0. */
    public static Likelihoods scaled(Likelihoods likelihoods, double temperature) {
        // Relative to the likeliest answer, so that not all become 0.
        var most = likelihoods.best().probability();
        var weights = likelihoods.answers().stream()
                .map(answer -> Math.pow(answer.probability() / most, 1 / temperature))
                .toList();
        return Likelihoods.ofWeights(likelihoods.attribute(), likelihoods.possible(), weights);
    }
}
