package city.vantage.evaluation.metric;

import city.vantage.evaluation.text.PorterStemmer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * ROUGE-L of one caption (Lin 2004, equations 2 to 4, with precision and recall of equal weight), with the tokens of the
 * rouge-score package: lower case, letters and digits only, words of four or more signs stemmed.
 */
final class RougeL {
    private static final int LONGEST_UNSTEMMED = 3;

    private RougeL() {}

    /** 0 to 1; 0 where either has no word. */
    static double of(String candidate, String reference) {
        var candidateWords = words(candidate);
        var referenceWords = words(reference);
        var common = longestCommonSubsequence(candidateWords, referenceWords);
        return common == 0 ? 0 : 2.0 * common / (candidateWords.size() + referenceWords.size());
    }

    private static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST_UNSTEMMED ? PorterStemmer.stem(word) : word)
                .toList();
    }

    private static int longestCommonSubsequence(List<String> one, List<String> other) {
        var lengths = new int[other.size() + 1];
        for (var word : one) {
            var diagonal = 0;
            for (var index = 1; index < lengths.length; index++) {
                var above = lengths[index];
                lengths[index] = word.equals(other.get(index - 1)) ? diagonal + 1 : Math.max(above, lengths[index - 1]);
                diagonal = above;
            }
        }
        return lengths[other.size()];
    }
}
