package city.vantage.worker;

import city.vantage.prompt.Answer;
import java.util.Locale;

/** What becomes of a request: how it is answered, or why it isn't. */
enum Outcome {
    GIVEN,
    EXPIRED,
    FAILED,
    DISCARDED,
    UNANSWERED,
    UNPUBLISHED;

    static Outcome of(Answer answer) {
        return switch (answer) {
            case Answer.Given _ -> GIVEN;
            case Answer.Expired _ -> EXPIRED;
            case Answer.Failed _ -> FAILED;
        };
    }

    /** As it is called in metrics and traces. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
