package city.vantage.worker.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one call. */
sealed interface Reply {

    /** A chat completion. */
    record Completed(JsonNode completion) implements Reply {}

    /**
     * The server is too busy, or not there.
     *
     * @param retryAfter what the server asks for, or null
     */
    record Busy(String what, @Nullable Duration retryAfter) implements Reply {}

    /** Something broke on the way to an answer. That may be the server's fault, or that of what it was asked. */
    record Broken(String what) implements Reply {}

    /** The server refuses what it was asked. */
    record Refused(String what) implements Reply {}

    /** The server refuses whatever it is asked like this: the key, the URL or the model's name has to be changed. */
    record Misconfigured(String what) implements Reply {}
}
