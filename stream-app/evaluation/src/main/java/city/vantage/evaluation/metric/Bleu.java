package city.vantage.evaluation.metric;

import city.vantage.evaluation.text.Grams;
import java.util.List;

/**
 * BLEU-4 of one caption (Papineni et al. 2002, equations 1 to 3), with uniform weights, smoothed as method 3 of Chen and
 * Cherry (2014): the k-th order without a match counts as 1/2^k matches.
 */
final class Bleu {
    private static final int LONGEST = 4;

    private Bleu() {}

    /** 0 to 1; 0 where no word matches. */
    static double of(List<String> candidate, List<String> reference) {
        var logarithms = 0.0;
        var unmatched = 0;
        for (var length = 1; length <= LONGEST; length++) {
            var matches = matches(candidate, reference, length);
            if (matches == 0 && length == 1) {
                return 0;
            }
            var grams = Math.max(1, candidate.size() - length + 1);
            var counted = matches == 0 ? Math.pow(2, - ++unmatched) : matches;
            logarithms += Math.log(counted / grams) / LONGEST;
        }
        return brevityPenalty(candidate.size(), reference.size()) * Math.exp(logarithms);
    }

    /** No run counts more often than the reference has it. */
    private static int matches(List<String> candidate, List<String> reference, int length) {
        var allowed = Grams.count(reference, length);
        return Grams.count(candidate, length).entrySet().stream()
                .mapToInt(gram -> Math.min(gram.getValue(), allowed.getOrDefault(gram.getKey(), 0)))
                .sum();
    }

    private static double brevityPenalty(int candidate, int reference) {
        return candidate > reference ? 1 : Math.exp(1 - (double) reference / candidate);
    }
}
