package city.vantage.metric;

import city.vantage.prompt.Answer;

/** What becomes of a request: how it is answered, or why it isn't. */
public enum RequestOutcome {
    GIVEN,
    EXPIRED,
    FAILED,
    DISCARDED,
    UNANSWERED,
    UNPUBLISHED;

    public static RequestOutcome of(Answer answer) {
        return switch (answer) {
            case Answer.Given _ -> GIVEN;
            case Answer.Expired _ -> EXPIRED;
            case Answer.Failed _ -> FAILED;
        };
    }
}
