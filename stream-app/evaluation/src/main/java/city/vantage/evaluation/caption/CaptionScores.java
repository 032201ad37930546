package city.vantage.evaluation.caption;

import city.vantage.evaluation.metric.CaptionMetrics;
import city.vantage.evaluation.metric.MetricValues;
import city.vantage.incident.IncidentPhase;
import city.vantage.incident.Phase;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Scores of predicted captions. A phase of the truth without a prediction counts as zero; a prediction without truth
 * doesn't count. Both are listed.
 *
 * @param captions two for each phase of the truth, in order
 * @param missing phases of the truth that nothing was predicted for
 * @param unknown predicted phases that the truth doesn't have
 */
public record CaptionScores(List<ScoredCaption> captions, List<IncidentPhase> missing, List<IncidentPhase> unknown) {
    /** How WTS names the scenarios of its external part, BDD_PC_5K. */
    private static final String EXTERNAL = "video";

    public CaptionScores {
        captions = List.copyOf(captions);
        missing = List.copyOf(missing);
        unknown = List.copyOf(unknown);
    }

    public static CaptionScores of(
            SortedMap<IncidentPhase, CaptionPair> truth,
            SortedMap<IncidentPhase, CaptionPair> predictions,
            CaptionMetrics metrics) {
        return new CaptionScores(
                truth.entrySet().stream()
                        .flatMap(phase ->
                                scored(phase.getKey(), phase.getValue(), predictions.get(phase.getKey()), metrics))
                        .toList(),
                without(truth, predictions),
                without(predictions, truth));
    }

    private static Stream<ScoredCaption> scored(
            IncidentPhase key, CaptionPair truth, @Nullable CaptionPair prediction, CaptionMetrics metrics) {
        return Stream.of(Target.values())
                .map(target -> new ScoredCaption(
                        key,
                        target,
                        prediction == null ? MetricValues.ZERO : metrics.of(prediction.of(target), truth.of(target))));
    }

    private static List<IncidentPhase> without(
            Map<IncidentPhase, CaptionPair> some, Map<IncidentPhase, CaptionPair> others) {
        return some.keySet().stream().filter(key -> !others.containsKey(key)).toList();
    }

    /** How many phases there are. */
    public int phases() {
        return captions.size() / Target.values().length;
    }

    /** The mean over phases and both targets. */
    public MetricValues mean() {
        return mean(caption -> true);
    }

    public MetricValues mean(Target target) {
        return mean(caption -> caption.target() == target);
    }

    public MetricValues mean(Phase phase) {
        return mean(caption -> caption.key().phase() == phase);
    }

    /** Phases that the truth has. */
    public List<Phase> seenPhases() {
        return captions.stream()
                .map(caption -> caption.key().phase())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The challenge's score, 0 to 100. Where a truth has both parts of WTS, each counts half, however many phases it
     * has.
     */
    public double score() {
        var internal = captions.stream().filter(caption -> !isExternal(caption)).toList();
        if (internal.isEmpty() || internal.size() == captions.size()) {
            return mean().score();
        }
        return (mean(caption -> !isExternal(caption)).score()
                        + mean(CaptionScores::isExternal).score())
                / 2;
    }

    private static boolean isExternal(ScoredCaption caption) {
        return caption.key().incidentId().startsWith(EXTERNAL);
    }

    private MetricValues mean(Predicate<ScoredCaption> counted) {
        return MetricValues.mean(
                captions.stream().filter(counted).map(ScoredCaption::values).toList());
    }
}
