package city.vantage.vision.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * What can be begun now.
 *
 * @param freeSlots free slots of each pool
 * @param promptTokens prompt tokens that may be begun in this round; a single longer request is let in by itself
 */
public record Capacity(List<Integer> freeSlots, int promptTokens) {
    public Capacity {
        freeSlots = List.copyOf(freeSlots);
    }

    boolean fits(Job job, boolean first) {
        return freeSlots.get(job.pool()) > 0 && (first || job.promptTokens() <= promptTokens);
    }

    Capacity without(Job job) {
        var left = new ArrayList<>(freeSlots);
        left.set(job.pool(), left.get(job.pool()) - 1);
        return new Capacity(left, promptTokens - job.promptTokens());
    }
}
