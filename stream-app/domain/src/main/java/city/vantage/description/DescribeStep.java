package city.vantage.description;

import java.util.List;

/**
 * What follows from a chosen view, an answer, or the passing of time.
 *
 * @param next what is kept of the phase until it is described for good
 * @param ask whether the request has to be sent
 * @param described what can be described now; the final view waits in {@code next} for those of the other phases
 */
public record DescribeStep(PendingPhase next, boolean ask, List<Answered> described) {
    public DescribeStep {
        described = List.copyOf(described);
    }
}
