package city.vantage.prompt;

import city.vantage.incident.RejectedException;
import city.vantage.incident.RejectionReason;
import java.util.List;

/** A question with a closed set of answers, whose likelihoods give an attribute of the description. */
public record ClosedQuestion(String attribute, String question, List<String> answers) {
    public ClosedQuestion {
        if (answers.size() < 2) {
            throw new RejectedException(
                    RejectionReason.INVALID_FIELD, "closed question " + attribute + " needs two answers or more");
        }
        answers = List.copyOf(answers);
    }
}
