package city.vantage.evaluation.metric;

import city.vantage.evaluation.text.Grams;
import java.util.List;
import java.util.Map;

/**
 * CIDEr-D of one caption (Vedantam et al. 2015, section 8) as the challenge's scorer applies it: it sees one caption at
 * a time, so every run of words has the same weight, and lengths are compared by their numbers of pairs of words.
 */
final class Cider {
    private static final int LONGEST = 4;
    private static final double DEVIATION = 6;

    private Cider() {}

    /** 0 to 10. */
    static double of(List<String> candidate, List<String> reference) {
        var sum = 0.0;
        for (var length = 1; length <= LONGEST; length++) {
            sum += similarity(Grams.count(candidate, length), Grams.count(reference, length));
        }
        var difference = (double) pairs(candidate) - pairs(reference);
        return 10 * sum / LONGEST * Math.exp(-difference * difference / (2 * DEVIATION * DEVIATION));
    }

    /** The cosine of both counts, where the candidate's are clipped to the reference's. */
    private static double similarity(Map<List<String>, Integer> candidate, Map<List<String>, Integer> reference) {
        var product = candidate.entrySet().stream()
                .mapToDouble(gram -> {
                    var count = reference.getOrDefault(gram.getKey(), 0);
                    return Math.min(gram.getValue(), count) * (double) count;
                })
                .sum();
        return product == 0 ? 0 : product / (length(candidate) * length(reference));
    }

    private static double length(Map<List<String>, Integer> counts) {
        return Math.sqrt(counts.values().stream()
                .mapToDouble(count -> (double) count * count)
                .sum());
    }

    private static int pairs(List<String> words) {
        return Math.max(0, words.size() - 1);
    }
}
