package city.vantage.evaluation.metric;

import city.vantage.evaluation.text.Synonyms;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Which word of a caption stands for which of the reference; each is used once. Both are gone through from the end, so
 * that of several equal words the last ones are matched: METEOR's chunks depend on it.
 */
final class Alignment {
    private static final int NONE = -1;

    private final String[] candidate;
    private final String[] reference;
    private final int[] partners;
    private final boolean[] taken;

    Alignment(List<String> candidate, List<String> reference) {
        this.candidate = candidate.toArray(String[]::new);
        this.reference = reference.toArray(String[]::new);
        this.partners = new int[candidate.size()];
        this.taken = new boolean[reference.size()];
        Arrays.fill(partners, NONE);
    }

    void matchEqual() {
        match(Set::of);
    }

    void matchSynonyms(Synonyms synonyms) {
        match(word -> {
            var all = new HashSet<>(synonyms.of(word));
            all.add(word);
            return all;
        });
    }

    /** From now on, unmatched words count as what this makes of them. */
    void replaceUnmatched(UnaryOperator<String> replacement) {
        Arrays.setAll(
                candidate, index -> partners[index] == NONE ? replacement.apply(candidate[index]) : candidate[index]);
        Arrays.setAll(reference, index -> taken[index] ? reference[index] : replacement.apply(reference[index]));
    }

    int matches() {
        return (int) Arrays.stream(partners).filter(partner -> partner != NONE).count();
    }

    /** Runs of words whose partners follow each other too. */
    int chunks() {
        var chunks = 0;
        for (var index = 0; index < partners.length; index++) {
            var continues = index > 0 && partners[index - 1] != NONE && partners[index] == partners[index - 1] + 1;
            chunks += partners[index] == NONE || continues ? 0 : 1;
        }
        return chunks;
    }

    private void match(Synonyms accepted) {
        for (var index = candidate.length - 1; index >= 0; index--) {
            if (partners[index] == NONE) {
                partners[index] = last(accepted.of(candidate[index]));
                if (partners[index] != NONE) {
                    taken[partners[index]] = true;
                }
            }
        }
    }

    private int last(Set<String> words) {
        for (var index = reference.length - 1; index >= 0; index--) {
            if (!taken[index] && words.contains(reference[index])) {
                return index;
            }
        }
        return NONE;
    }
}
