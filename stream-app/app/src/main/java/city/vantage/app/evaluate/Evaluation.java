package city.vantage.app.evaluate;

import city.vantage.app.reader.RecordReader;
import city.vantage.description.SafetyDescription;
import city.vantage.evaluation.submission.Submission;
import city.vantage.evaluation.submission.SubmissionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares predictions with the truth of a set in the layout of WTS. */
public final class Evaluation {
    private final Report report;

    private Evaluation(Report report) {
        this.report = report;
    }

    /**
     * @param predictions files of captions and of answers
     * @param answerKey true answers to the questions that have ids, or null
     */
    public static Evaluation ofFiles(Path truthFolder, List<Path> predictions, @Nullable Path answerKey)
            throws IOException {
        var submission = Submission.read(predictions);
        var truth = Truth.read(truthFolder);
        var predicted = submission.captions();
        return new Evaluation(new Report(
                predicted.isEmpty() ? null : Report.captions(truth, predicted),
                Report.hallucinations(truth, predicted),
                answers(submission, truth, answerKey),
                null,
                truth.problems()));
    }

    /** @param quiet how long to wait for a description after the last one */
    public static Evaluation ofTopic(Path truthFolder, RecordReader<SafetyDescription> reader, Duration quiet) {
        var truth = Truth.read(truthFolder);
        var descriptions = TopicDescriptions.read(reader, truth.captions().keySet(), truth.scenarios(), quiet);
        var predicted = descriptions.captions();
        return new Evaluation(new Report(
                Report.captions(truth, predicted),
                Report.hallucinations(truth, predicted),
                null,
                ViewScores.of(descriptions.choices(truth.bestCameras())),
                truth.problems()));
    }

    private static @Nullable AnswerScores answers(Submission submission, Truth truth, @Nullable Path answerKey)
            throws IOException {
        if (answerKey != null) {
            var key = Submission.read(List.of(answerKey)).answersById();
            return AnswerScores.byId(key, submission.answersById());
        }
        if (!submission.answersById().isEmpty()) {
            throw new SubmissionException(
                    "There are answers to questions with ids: name the file of the true ones with --answer-key.");
        }
        return submission.answers().isEmpty() ? null : AnswerScores.of(truth, submission.answers());
    }

    /** All figures for people, with the last line's end. */
    public String text() {
        return ReportText.of(report);
    }

    public String json() {
        return ReportJson.of(report);
    }

    /** What of the truth couldn't be read, as sentences. */
    public List<String> problems() {
        return report.problems();
    }

    /** Writes a plot of the captions' scores as SVG; none where there are no captions. */
    public void plot(Path file) throws IOException {
        if (report.captions() != null) {
            Files.writeString(file, ScorePlot.of(report.captions()));
        }
    }
}
