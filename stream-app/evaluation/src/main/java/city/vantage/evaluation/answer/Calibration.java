package city.vantage.evaluation.answer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How well probabilities fit: of answers given with 0.8, four in five should be right.
 *
 * @param bins of equal width in order, those without answers too
 */
public record Calibration(List<Bin> bins) {
    /** As in Guo et al. */
    public static final int USUAL_BINS = 15;

    /**
     * Answers of about the same probability.
     *
     * @param probability the mean; 0 where there is none, likewise {@code accuracy}
     * @param accuracy share of right answers
     */
    public record Bin(int answers, double probability, double accuracy) {}

    public Calibration {
        bins = List.copyOf(bins);
    }

    /** @param binCount 1 or more; bin m of M holds probabilities above (m-1)/M and up to m/M, the first one 0 too */
    public static Calibration of(List<JudgedAnswer> answers, int binCount) {
        var filled = answers.stream()
                .collect(Collectors.groupingBy(answer ->
                        Math.max(0, (int) Math.ceil(answer.probability() * binCount) - 1)));
        return new Calibration(IntStream.range(0, binCount)
                .mapToObj(index -> bin(filled.getOrDefault(index, List.of())))
                .toList());
    }

    /**
     * Expected calibration error, 0 to 1: the mean distance of accuracy and probability over the bins, weighted by their
     * answers (Guo et al. 2017, On Calibration of Modern Neural Networks, equation 3). 0 without answers.
     */
    public double expectedError() {
        var answers = bins.stream().mapToInt(Bin::answers).sum();
        var weighted = bins.stream()
                .mapToDouble(bin -> bin.answers * Math.abs(bin.accuracy - bin.probability))
                .sum();
        return answers == 0 ? 0 : weighted / answers;
    }

    private static Bin bin(List<JudgedAnswer> answers) {
        return new Bin(
                answers.size(),
                answers.stream()
                        .mapToDouble(JudgedAnswer::probability)
                        .average()
                        .orElse(0),
                answers.stream()
                        .mapToDouble(answer -> answer.right() ? 1 : 0)
                        .average()
                        .orElse(0));
    }
}
