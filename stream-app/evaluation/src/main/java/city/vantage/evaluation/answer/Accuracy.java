package city.vantage.evaluation.answer;

/**
 * Answers to multiple-choice questions.
 *
 * @param missing questions without an answer, which count as wrong
 */
public record Accuracy(int right, int wrong, int missing) {
    public int questions() {
        return right + wrong + missing;
    }

    /** 0 to 1; 0 where there is no question. */
    public double share() {
        return questions() == 0 ? 0 : (double) right / questions();
    }

    /**
     * The score of the AI City Challenge 2025, track 2, 0 to 100.
     *
     * @param captionScore the score of the captions, 0 to 100
     */
    public double combinedWith(double captionScore) {
        return (captionScore + 100 * share()) / 2;
    }
}
