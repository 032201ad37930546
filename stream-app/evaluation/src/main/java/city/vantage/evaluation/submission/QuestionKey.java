package city.vantage.evaluation.submission;

import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import java.util.Locale;

/**
 * A question of a set.
 *
 * @param subject name of its scenario; as read from a file, name without ending of a video of it
 * @param phase {@link Phase#WHOLE} for a question about the surroundings
 * @param view which kind of view it is about
 * @param question its words in lower case, with single blanks
 */
public record QuestionKey(String subject, Phase phase, ViewKind view, String question) {
    public QuestionKey {
        question = question.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    }

    public QuestionKey of(String otherSubject) {
        return new QuestionKey(otherSubject, phase, view, question);
    }
}
