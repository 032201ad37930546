package city.vantage.app.evaluate;

import city.vantage.adapters.wts.WtsQuestion;
import city.vantage.evaluation.answer.Accuracy;
import city.vantage.evaluation.answer.Calibration;
import city.vantage.evaluation.answer.Instability;
import city.vantage.evaluation.answer.JudgedAnswer;
import city.vantage.evaluation.submission.PredictedAnswer;
import city.vantage.evaluation.submission.QuestionKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scores of closed answers.
 *
 * @param unknown how many answers are to questions that the truth doesn't have
 * @param calibration of the answers that say how probable they are, or null where none does
 * @param instability of those that say their votes, or null where none does
 */
record AnswerScores(
        Accuracy accuracy,
        int unknown,
        @Nullable Calibration calibration,
        @Nullable Double instability) {

    /** Answers to the questions of a WTS set. */
    static AnswerScores of(Truth truth, Map<QuestionKey, PredictedAnswer> answers) {
        var byScenario = new HashMap<QuestionKey, PredictedAnswer>();
        answers.forEach((key, answer) ->
                byScenario.put(key.of(truth.scenarioOfVideo().getOrDefault(key.subject(), key.subject())), answer));
        var marks = new Marks();
        truth.questions().forEach((key, question) -> {
            var answer = byScenario.remove(key);
            marks.add(answer, answer != null && isRight(answer, question));
        });
        return marks.scores(byScenario.size());
    }

    /** Answers to questions with ids. */
    static AnswerScores byId(Map<String, PredictedAnswer> key, Map<String, PredictedAnswer> answers) {
        var left = new HashMap<>(answers);
        var marks = new Marks();
        key.forEach((id, right) -> {
            var answer = left.remove(id);
            marks.add(answer, answer != null && answer.letter().equals(right.letter()));
        });
        return marks.scores(left.size());
    }

    /** By the words of the option where the prediction has them, because it may have them in another order. */
    private static boolean isRight(PredictedAnswer answer, WtsQuestion question) {
        return answer.words() == null
                ? answer.letter().equals(question.correct())
                : answer.words().equals(question.trueAnswer());
    }

    private static final class Marks {
        private final List<JudgedAnswer> judged = new ArrayList<>();
        private final List<List<String>> votes = new ArrayList<>();
        private int right;
        private int wrong;
        private int missing;

        void add(@Nullable PredictedAnswer answer, boolean isRight) {
            if (answer == null) {
                missing++;
                return;
            }
            right += isRight ? 1 : 0;
            wrong += isRight ? 0 : 1;
            if (answer.probability() != null) {
                judged.add(new JudgedAnswer(answer.probability(), isRight));
            }
            if (!answer.votes().isEmpty()) {
                votes.add(answer.votes());
            }
        }

        AnswerScores scores(int unknown) {
            return new AnswerScores(
                    new Accuracy(right, wrong, missing),
                    unknown,
                    judged.isEmpty() ? null : Calibration.of(judged, Calibration.USUAL_BINS),
                    votes.isEmpty() ? null : Instability.mean(votes));
        }
    }
}
