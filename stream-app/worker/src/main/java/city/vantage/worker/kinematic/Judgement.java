package city.vantage.worker.kinematic;

import city.vantage.prompt.AnswerProbability;
import city.vantage.prompt.ClosedQuestion;
import city.vantage.prompt.Likelihoods;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the geometry says to a closed question: what is possible, with weights that sum to 1, and how clear it is, from 0
 * (a guess among all answers) to 1. Never quite 1, because boxes aren't the street.
 */
record Judgement(List<Possibility> possibilities, double clarity) {
    private static final double CLEAREST = 0.9;

    /** Below this, the answer would be little better than chance, so none is given. */
    private static final double LEAST = 0.1;

    /** With less of the weight in the question's answers, they lack the words for what was measured. */
    private static final double LEAST_COVERED = 0.5;

    /** Something that may be so, in all the words that questions use for it. */
    record Possibility(double weight, List<String> words) {
        boolean isSaidBy(String answer) {
            return words.contains(answer.strip().toLowerCase(Locale.ROOT));
        }
    }

    Judgement {
        possibilities = List.copyOf(possibilities);
        // Written so that a clarity which is not a number is none.
        clarity = clarity > 0 ? Math.min(CLEAREST, clarity) : 0;
    }

    static Judgement certain(double clarity, List<String> words) {
        return new Judgement(List.of(new Possibility(1, words)), clarity);
    }

    /** The likelihoods of the question's answers; nothing where it is not clear enough, or the words aren't known. */
    Optional<Likelihoods> over(ClosedQuestion question) {
        var weights = question.answers().stream()
                .map(answer -> weight(answer, question.answers()))
                .toList();
        var covered = weights.stream().mapToDouble(Double::doubleValue).sum();
        if (clarity < LEAST || covered < LEAST_COVERED) {
            return Optional.empty();
        }
        var byChance = (1 - clarity) / weights.size();
        return Optional.of(new Likelihoods(
                question.attribute(),
                IntStream.range(0, weights.size())
                        .mapToObj(i -> new AnswerProbability(
                                question.answers().get(i), clarity * weights.get(i) / covered + byChance))
                        .toList()));
    }

    /** A possibility that several answers say is shared among them. */
    private double weight(String answer, List<String> answers) {
        return possibilities.stream()
                .filter(possibility -> possibility.isSaidBy(answer))
                .mapToDouble(possibility -> possibility.weight()
                        / answers.stream().filter(possibility::isSaidBy).count())
                .sum();
    }
}
