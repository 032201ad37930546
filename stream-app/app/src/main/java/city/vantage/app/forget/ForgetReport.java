package city.vantage.app.forget;

import java.util.List;
import java.util.Set;

/**
 * What became of all that was to be forgotten.
 *
 * @param frames how many pictures observations and descriptions refer to
 * @param lines topics that speak of it, in the order of the flow
 */
public record ForgetReport(Set<String> incidents, int frames, Pictures pictures, List<Line> lines) {

    /**
     * A topic, and what happens to its records.
     *
     * @param behind groups that would have missed something, had it been cut
     * @param before how many further records were before the cut, 0 where nothing was cut
     */
    record Line(Mentions mentions, TopicLifetime lifetime, Fate fate, List<String> behind, long before) {}

    /** What happens to the records of a topic. */
    enum Fate {
        /** They have been deleted now, with what was older in their partitions. */
        CUT,
        /** They go when the topic's time has passed. */
        EXPIRES,
        /** They were to be cut, and can't be yet: somebody still reads or uses them. */
        BUSY,
        /** They are overwritten already, and go when the brokers compact the topic. */
        COMPACTS,
        /** A replay's copy, which is removed as a whole. */
        REPLAYED
    }

    public boolean complete() {
        return pictures.kept().isEmpty() && lines.stream().noneMatch(line -> line.fate() == Fate.BUSY);
    }
}
