package city.vantage.evaluation.submission;

import city.vantage.evaluation.caption.CaptionPair;
import city.vantage.incident.IncidentPhase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was predicted.
 *
 * @param answers to questions of WTS files
 * @param answersById to questions that have ids
 */
public record Submission(
        SortedMap<IncidentPhase, CaptionPair> captions,
        Map<QuestionKey, PredictedAnswer> answers,
        Map<String, PredictedAnswer> answersById) {
    /**
     * Reads files of captions (a JSON object) and of answers (a JSON list), in any order; together they are one
     * submission.
     *
     * @throws SubmissionException where a file is none of them, or predicts what a file before it predicts too
     */
    public static Submission read(List<Path> files) throws IOException {
        var captions = new TreeMap<IncidentPhase, CaptionPair>();
        var answers = new HashMap<QuestionKey, PredictedAnswer>();
        var answersById = new HashMap<String, PredictedAnswer>();
        for (var path : files) {
            var file = Node.read(path);
            if (file.json().isObject()) {
                PredictedCaptions.add(captions, PredictedCaptions.of(file), path);
            } else if (!file.json().isArray()) {
                throw file.problem("holds neither captions (an object) nor answers (a list)");
            } else if (PredictedAnswers.haveIds(file)) {
                PredictedAnswers.readIds(file, answersById);
            } else {
                PredictedAnswers.readQuestions(file, answers);
            }
        }
        return new Submission(captions, answers, answersById);
    }
}
