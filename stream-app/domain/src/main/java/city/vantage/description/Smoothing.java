package city.vantage.description;

import city.vantage.prompt.Likelihoods;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * How likely each answer of a phase is in the light of the other phases: of all courses that the incident may have taken,
 * those with an implausible transition hardly count. Forward and backward sums over a chain of phases (Rabiner 1989, A
 * Tutorial on Hidden Markov Models, III A), in which all plausible transitions are equally likely.
 */
final class Smoothing {
    /** How much an implausible transition counts, against 1: they are judged so by hand. */
    private static final double IMPLAUSIBLE = 0.02;

    private Smoothing() {}

    /**
     * @param before what was answered to the same question in the phases before, in their order
     * @param after the same of those that follow
     */
    static Likelihoods of(List<Likelihoods> before, Likelihoods own, List<Likelihoods> after) {
        var name = own.attribute();
        var there = reached(before, own, (from, to) -> Transitions.arePlausible(name, from, to));
        var back = reached(after.reversed(), own, (to, from) -> Transitions.arePlausible(name, from, to));
        return own.times(IntStream.range(0, own.answers().size())
                .mapToObj(i -> there.get(i) * back.get(i))
                .toList());
    }

    /** For each answer of the last phase, how well those on the way lead to it. */
    private static List<Double> reached(
            List<Likelihoods> way, Likelihoods last, BiPredicate<String, String> plausible) {
        if (way.isEmpty()) {
            return Collections.nCopies(last.answers().size(), 1.0);
        }
        var nearest = way.getLast();
        var weights = reached(way.subList(0, way.size() - 1), nearest, plausible);
        return last.answers().stream()
                .map(to -> IntStream.range(0, weights.size())
                        .mapToDouble(i -> weights.get(i)
                                * nearest.answers().get(i).probability()
                                * (plausible.test(nearest.answers().get(i).answer(), to.answer()) ? 1 : IMPLAUSIBLE))
                        .sum())
                .toList();
    }
}
