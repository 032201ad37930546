package city.vantage.evaluation.answer;

/** @param probability that the answer was said to be right with, 0 to 1 */
public record JudgedAnswer(double probability, boolean right) {
    public JudgedAnswer {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability %s is outside 0..1".formatted(probability));
        }
    }
}
