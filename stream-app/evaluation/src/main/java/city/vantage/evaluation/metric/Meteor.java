package city.vantage.evaluation.metric;

import city.vantage.evaluation.text.PorterStemmer;
import city.vantage.evaluation.text.Synonyms;
import java.util.List;
import java.util.Locale;

/**
 * METEOR of one caption (Lavie and Agarwal 2007, section 2) with nltk's weights, alpha 0.9, beta 3 and gamma 0.5.
 *
 * <p>Words are aligned in three passes: the same word, the same stem, a synonym of what the second pass left, which is
 * stems and not words. An exact copy doesn't reach 1, because a single chunk has its penalty too.
 */
final class Meteor {
    private static final double ALPHA = 0.9;
    private static final double BETA = 3;
    private static final double GAMMA = 0.5;

    private final Synonyms synonyms;

    Meteor(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    /** 0 to 1; 0 where no word matches. */
    double of(List<String> candidate, List<String> reference) {
        var alignment = new Alignment(lower(candidate), lower(reference));
        alignment.matchEqual();
        alignment.replaceUnmatched(PorterStemmer::stem);
        alignment.matchEqual();
        alignment.matchSynonyms(synonyms);
        if (alignment.matches() == 0) {
            return 0;
        }
        var precision = (double) alignment.matches() / candidate.size();
        var recall = (double) alignment.matches() / reference.size();
        var mean = precision * recall / (ALPHA * precision + (1 - ALPHA) * recall);
        var fragmentation = (double) alignment.chunks() / alignment.matches();
        return (1 - GAMMA * Math.pow(fragmentation, BETA)) * mean;
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }
}
