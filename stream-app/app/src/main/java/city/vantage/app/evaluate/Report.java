package city.vantage.app.evaluate;

import city.vantage.evaluation.caption.CaptionPair;
import city.vantage.evaluation.caption.CaptionScores;
import city.vantage.evaluation.metric.CaptionMetrics;
import city.vantage.evaluation.party.Hallucinations;
import city.vantage.evaluation.text.WordNet;
import city.vantage.incident.IncidentPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an evaluation; a part is null where nothing was predicted for it.
 *
 * @param problems of the truth, as sentences
 */
record Report(
        @Nullable CaptionScores captions,
        @Nullable Hallucinations hallucinations,
        @Nullable AnswerScores answers,
        @Nullable ViewScores views,
        List<String> problems) {

    static CaptionScores captions(Truth truth, SortedMap<IncidentPhase, CaptionPair> predicted) {
        return CaptionScores.of(truth.captions(), predicted, new CaptionMetrics(WordNet.load()));
    }

    /** Of the captions of phases that boxes are known of, or null where there are none. */
    static @Nullable Hallucinations hallucinations(Truth truth, SortedMap<IncidentPhase, CaptionPair> predicted) {
        var cases = new ArrayList<Hallucinations.Case>();
        predicted.forEach((key, captions) -> {
            var shown = truth.shown().get(key);
            if (shown != null) {
                cases.add(new Hallucinations.Case(captions.pedestrian(), shown));
                cases.add(new Hallucinations.Case(captions.vehicle(), shown));
            }
        });
        return cases.isEmpty() ? null : Hallucinations.of(cases);
    }

    /** The score of captions and answers together, as of 2025, or null where either is absent. */
    @Nullable
    Double combined() {
        return captions == null || answers == null ? null : answers.accuracy().combinedWith(captions.score());
    }
}
