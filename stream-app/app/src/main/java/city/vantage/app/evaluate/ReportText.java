package city.vantage.app.evaluate;

import city.vantage.evaluation.caption.CaptionScores;
import city.vantage.evaluation.caption.Target;
import city.vantage.evaluation.metric.MetricValues;
import city.vantage.evaluation.party.Hallucinations;
import city.vantage.incident.IncidentPhase;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A report for people. */
final class ReportText {
    private static final int LISTED = 10;

    private final Formatter text = new Formatter(Locale.ROOT);

    private ReportText() {}

    static String of(Report report) {
        var lines = new ReportText();
        if (report.captions() != null) {
            lines.captions(report.captions());
        }
        if (report.hallucinations() != null) {
            lines.hallucinations(report.hallucinations());
        }
        if (report.answers() != null) {
            lines.answers(report.answers());
        }
        var combined = report.combined();
        if (combined != null) {
            lines.text.format("Captions and answers together (as of 2025): %.2f of 100%n", combined);
        }
        if (report.views() != null) {
            lines.text.format(
                    "Best overhead view: hit@1 %.1f %%, hit@2 %.1f %% of %d choices%n",
                    100 * report.views().hitAt1(),
                    100 * report.views().hitAt2(),
                    report.views().choices());
        }
        return lines.text.toString();
    }

    private void captions(CaptionScores scores) {
        text.format("Captions of %d phases, as AI City Challenge track 2 scores them:%n", scores.phases());
        text.format("                     BLEU-4   METEOR  ROUGE-L    CIDEr    score%n");
        for (var target : Target.values()) {
            row(target.name(), scores.mean(target));
        }
        row("both", scores.mean());
        for (var phase : scores.seenPhases()) {
            row(phase.name(), scores.mean(phase));
        }
        text.format("Combined score: %.2f of 100%n", scores.score());
        list("without a prediction, counted as 0", scores.missing());
        list("that the truth doesn't have, not counted", scores.unknown());
    }

    private void hallucinations(Hallucinations found) {
        text.format(
                "Parties named that no box shows: %.1f %% of %d mentions, in %.1f %% of %d captions%n",
                100 * found.ofMentions(), found.mentions(), 100 * found.ofCaptions(), found.captions());
    }

    private void answers(AnswerScores answers) {
        var accuracy = answers.accuracy();
        text.format(
                "Answers to %d questions: %.2f %% right (%d right, %d wrong, %d missing)%n",
                accuracy.questions(), 100 * accuracy.share(), accuracy.right(), accuracy.wrong(), accuracy.missing());
        if (answers.unknown() > 0) {
            text.format("Answers to questions that the truth doesn't have, not counted: %d%n", answers.unknown());
        }
        if (answers.calibration() != null) {
            text.format(
                    "Expected calibration error: %.4f in %d bins%n",
                    answers.calibration().expectedError(),
                    answers.calibration().bins().size());
        }
        if (answers.instability() != null) {
            text.format("Instability: %.4f nats%n", answers.instability());
        }
    }

    private void row(String name, MetricValues values) {
        text.format(
                "  %-16s %8.4f %8.4f %8.4f %8.4f %8.2f%n",
                name.toLowerCase(Locale.ROOT).replace('_', '-'),
                values.bleu4(),
                values.meteor(),
                values.rougeL(),
                values.cider(),
                values.score());
    }

    private void list(String what, List<IncidentPhase> keys) {
        if (keys.isEmpty()) {
            return;
        }
        var phases = keys.stream()
                .collect(Collectors.groupingBy(IncidentPhase::incidentId, TreeMap::new, Collectors.counting()));
        text.format("%d phases %s, of these scenarios:%n", keys.size(), what);
        phases.entrySet().stream()
                .limit(LISTED)
                .forEach(scenario -> text.format("  %s (%d)%n", scenario.getKey(), scenario.getValue()));
        if (phases.size() > LISTED) {
            text.format("  and %d more; --json lists all%n", phases.size() - LISTED);
        }
    }
}
