package city.vantage.bench.quality;

import city.vantage.evaluation.answer.Calibration;
import city.vantage.evaluation.answer.JudgedAnswer;
import city.vantage.evaluation.caption.CaptionScores;
import city.vantage.evaluation.metric.CaptionMetrics;
import city.vantage.evaluation.text.WordNet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of a tally as Markdown. */
record QualityReport(Tally tally) {
    private static final double THRESHOLD = 0.5;

    String text() {
        var scores = CaptionScores.of(tally.truth, tally.predictions, new CaptionMetrics(WordNet.load()));
        var mean = scores.mean();
        return "## Each phase\n\n" + rows(tally.byAttribute)
                + "\n## Each incident: what is the same in all its phases\n\n"
                + rows(tally.byIncident) + "\n## In captions\n\n" + rows(tally.inCaptions)
                + String.format(
                        Locale.ROOT,
                        "%n%d phases, %d without an answer. BLEU-4 %.3f, METEOR %.3f, ROUGE-L %.3f, CIDEr %.3f: score %.2f.%n",
                        scores.phases() + tally.failed,
                        tally.failed,
                        mean.bleu4(),
                        mean.meteor(),
                        mean.rougeL(),
                        mean.cider(),
                        scores.score());
    }

    private static String rows(Map<String, List<JudgedAnswer>> answers) {
        return answers.entrySet().stream()
                .map(row -> row(row.getKey(), row.getValue()))
                .collect(Collectors.joining(
                        "",
                        "| what | answers | right | expected calibration error | answered at %.1f | right of those |\n|---|---|---|---|---|---|\n"
                                .formatted(THRESHOLD),
                        ""));
    }

    private static String row(String name, List<JudgedAnswer> answers) {
        var sure = answers.stream()
                .filter(answer -> answer.probability() >= THRESHOLD)
                .toList();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f | %.3f |%n",
                name,
                answers.size(),
                right(answers),
                Calibration.of(answers, Calibration.USUAL_BINS).expectedError(),
                (double) sure.size() / answers.size(),
                right(sure));
    }

    private static double right(List<JudgedAnswer> answers) {
        return answers.stream()
                .mapToInt(answer -> answer.right() ? 1 : 0)
                .average()
                .orElse(0);
    }
}
