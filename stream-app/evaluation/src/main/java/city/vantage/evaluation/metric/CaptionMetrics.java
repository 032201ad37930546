package city.vantage.evaluation.metric;

import city.vantage.evaluation.text.Synonyms;
import city.vantage.evaluation.text.TreebankTokens;
import java.util.List;

/**
 * Compares a caption with its reference. Equal to the challenge's scorer with nltk 3.10 and rouge-score 0.1.2, where
 * that gives a number: it fails for an empty reference, which here has a CIDEr of 0.
 */
public final class CaptionMetrics {
    private final Meteor meteor;

    public CaptionMetrics(Synonyms synonyms) {
        this.meteor = new Meteor(synonyms);
    }

    public MetricValues of(String candidate, String reference) {
        var candidateTokens = TreebankTokens.of(candidate);
        var referenceTokens = TreebankTokens.of(reference);
        return new MetricValues(
                Bleu.of(orBlank(candidateTokens), orBlank(referenceTokens)),
                meteor.of(orBlank(candidateTokens), orBlank(referenceTokens)),
                RougeL.of(candidate, reference),
                Cider.of(candidateTokens, referenceTokens));
    }

    /** The scorer joins tokens by blanks and splits them again, which makes one empty token out of none. */
    private static List<String> orBlank(List<String> tokens) {
        return tokens.isEmpty() ? List.of("") : tokens;
    }
}
