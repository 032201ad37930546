package city.vantage.bench.quality;

import city.vantage.evaluation.answer.Calibration;
import city.vantage.evaluation.answer.JudgedAnswer;
import city.vantage.evaluation.caption.CaptionScores;
import city.vantage.evaluation.metric.CaptionMetrics;
import city.vantage.evaluation.text.WordNet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of a tally as Markdown. */
record QualityReport(Tally tally) {
    private static final double THRESHOLD = 0.5;
    private static final String LAST = "expected calibration error | answered at 0.5 | right of those |\n";
    private static final String PHASES =
            "| what | answers | right | right by the picture | the same of true parties | true of the picture | " + LAST
                    + "|---|---|---|---|---|---|---|---|---|\n";
    private static final String OTHERS = "| what | answers | right | " + LAST + "|---|---|---|---|---|---|\n";

    String text() {
        var metrics = new CaptionMetrics(WordNet.load());
        return "## Each phase\n\n" + PHASES
                + rows(
                        tally.byAttribute,
                        name -> List.of(
                                right(tally.byThePicture, name),
                                right(tally.ofTrueParties, name),
                                right(tally.truthOfPictures, name)))
                + "\nThe marked parties are the incident's in %d of %d phases.\n"
                        .formatted(tally.trueParties, tally.predictions.size())
                + "\n## Each incident: what is the same in all its phases\n\n"
                + OTHERS + rows(tally.byIncident, _ -> List.of())
                + "\n## In captions\n\n" + OTHERS + rows(tally.inCaptions, _ -> List.of())
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

    private static String rows(Map<String, List<JudgedAnswer>> answers, Function<String, List<String>> ofPictures) {
        return answers.entrySet().stream()
                .map(row -> row(row.getKey(), row.getValue(), ofPictures.apply(row.getKey())))
                .collect(Collectors.joining());
    }

    private static String row(String name, List<JudgedAnswer> answers, List<String> ofPictures) {
        var sure = answers.stream()
                .filter(answer -> answer.probability() >= THRESHOLD)
                .toList();
        var figures = Stream.of(
                Stream.of(name, String.valueOf(answers.size()), share(right(answers))),
                ofPictures.stream(),
                Stream.of(
                        share(Calibration.of(answers, Calibration.USUAL_BINS).expectedError()),
                        share((double) sure.size() / answers.size()),
                        share(right(sure))));
        return figures.flatMap(Function.identity()).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String right(Map<String, List<JudgedAnswer>> answers, String name) {
        var found = answers.get(name);
        return found == null ? "" : share(right(found));
    }

    private static double right(List<JudgedAnswer> answers) {
        return answers.stream()
                .mapToInt(answer -> answer.right() ? 1 : 0)
                .average()
                .orElse(0);
    }
}
