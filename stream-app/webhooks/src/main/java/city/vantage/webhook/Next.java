package city.vantage.webhook;

import java.time.Duration;

/** What is done after an attempt. */
sealed interface Next {

    /** The message is delivered. */
    record Done() implements Next {}

    /** It is tried again after the pause. */
    record Again(Duration pause) implements Next {}

    /** It goes to the dead letters. */
    record GiveUp(String reason) implements Next {}
}
