package city.vantage.vision.schedule;

import java.util.List;

/** What one look at the queue decides: who begins, in this order, and who can't be in time any more. */
public record Round(List<Job> begun, List<Job> late) {
    public Round {
        begun = List.copyOf(begun);
        late = List.copyOf(late);
    }
}
