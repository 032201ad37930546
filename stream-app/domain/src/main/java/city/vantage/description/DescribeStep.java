package city.vantage.description;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a chosen view, an answer, or the passing of time.
 *
 * @param next what is kept of the phase, or null for nothing
 * @param ask whether the request has to be sent
 * @param described descriptions to publish
 */
public record DescribeStep(@Nullable PendingPhase next, boolean ask, List<SafetyDescription> described) {}
