package city.vantage.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one attempt to deliver a message. */
sealed interface Outcome {

    /**
     * The receiver answered.
     *
     * @param retryAfter how long it asks to be left alone, where it does
     */
    record Answered(int status, @Nullable Duration retryAfter) implements Outcome {}

    /** The receiver couldn't be reached, or didn't answer in time. The reason is for people. */
    record Unanswered(String reason) implements Outcome {}
}
