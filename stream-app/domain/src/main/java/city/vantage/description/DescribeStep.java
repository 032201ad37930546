package city.vantage.description;

import city.vantage.prompt.InferenceRequest;
import java.util.List;

/**
 * What follows from a chosen view, an answer, or the passing of time.
 *
 * @param next what is kept of the phase until it is described for good
 * @param ask requests that have to be sent
 * @param described what can be described now; the final view waits in {@code next} for those of the other phases
 */
public record DescribeStep(PendingPhase next, List<InferenceRequest> ask, List<Answered> described) {
    public DescribeStep {
        ask = List.copyOf(ask);
        described = List.copyOf(described);
    }
}
