package city.vantage.description;

import city.vantage.prompt.PackVersion;
import city.vantage.view.ViewSelection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A chosen view whose description waits for the answer to a request.
 *
 * @param deadline wall-clock time after which the description is published as expired, or null
 */
public record AwaitedDescription(
        ViewSelection view,
        String requestId,
        PackVersion pack,
        @Nullable Instant deadline) {}
