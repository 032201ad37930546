package city.vantage.worker;

import city.vantage.prompt.InferenceRequest;
import java.time.Instant;
import java.util.List;

/** A request, and the record of the queue that it came in. */
record Task(Acquired acquired, InferenceRequest request) {

    /**
     * Tasks that have failed before, in the order in which to try them one by one: from the back in one delivery, from
     * the front in the next. So the innocent ones on either side of one that kills workers are answered before they run
     * out of deliveries.
     */
    static List<Task> oneByOne(List<Task> suspects) {
        var deliveries = suspects.stream()
                .mapToInt(task -> task.acquired().deliveries())
                .max()
                .orElse(0);
        return deliveries % 2 == 0 ? suspects.reversed() : suspects;
    }

    /** Whether nobody needs the answer any more. */
    boolean isExpired(Instant now) {
        return request.deadline() != null && request.deadline().isBefore(now);
    }
}
