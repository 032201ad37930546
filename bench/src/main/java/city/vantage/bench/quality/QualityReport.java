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
        var metrics = new CaptionMetrics(WordNet.load());
        return "## Each phase\n\n" + rows(tally.byAttribute)
                + "\n## Each incident: what is the same in all its phases\n\n"
                + rows(tally.byIncident) + "\n## In captions\n\n" + rows(tally.inCaptions)
                + "\n"
                + scores("The model's captions", CaptionScores.of(tally.truth, tally.predictions, metrics))
                + scores("The truth in other words", CaptionScores.of(tally.truth, tally.reworded, metrics))
                + "%d phases without an answer.%n".formatted(tally.failed);
    }

    private static String scores(String what, CaptionScores scores) {
        var mean = scores.mean();
        return String.format(
                Locale.ROOT,
                "%s: %d phases, BLEU-4 %.3f, METEOR %.3f, ROUGE-L %.3f, CIDEr %.3f; score %.2f.%n",
                what,
                scores.phases(),
                mean.bleu4(),
                mean.meteor(),
                mean.rougeL(),
                mean.cider(),
                scores.score());
    }

    private String rows(Map<String, List<JudgedAnswer>> answers) {
        return answers.entrySet().stream()
                .map(row -> row(row.getKey(), row.getValue()))
                .collect(Collectors.joining(
                        "",
                        "| what | answers | right | right by the picture | true of the picture | expected calibration error | answered at %.1f | right of those |\n|---|---|---|---|---|---|---|---|\n"
                                .formatted(THRESHOLD),
                        ""));
    }

    private String row(String name, List<JudgedAnswer> answers) {
        var sure = answers.stream()
                .filter(answer -> answer.probability() >= THRESHOLD)
                .toList();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %s | %s | %.3f | %.3f | %.3f |%n",
                name,
                answers.size(),
                right(answers),
                right(tally.byThePicture, name),
                right(tally.truthOfPictures, name),
                Calibration.of(answers, Calibration.USUAL_BINS).expectedError(),
                (double) sure.size() / answers.size(),
                right(sure));
    }

    private static String right(Map<String, List<JudgedAnswer>> answers, String name) {
        var found = answers.get(name);
        return found == null ? "" : String.format(Locale.ROOT, "%.3f", right(found));
    }

    private static double right(List<JudgedAnswer> answers) {
        return answers.stream()
                .mapToInt(answer -> answer.right() ? 1 : 0)
                .average()
                .orElse(0);
    }
}
