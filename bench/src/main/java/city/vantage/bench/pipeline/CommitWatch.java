package city.vantage.bench.pipeline;

import city.vantage.app.runtime.Progress;
import city.vantage.app.runtime.TopicAdmin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Watches what a group has committed of a topic, which is what a subscriber can see the outcome of.
 *
 * @param ends behind the last record of each partition
 * @param records how many there are; offsets are more where transactions have left their markers
 */
record CommitWatch(Admin admin, String group, Map<TopicPartition, Long> ends, long records) {
    private static final Duration EVERY = Duration.ofMillis(20);

    /** Waits until all is committed. */
    Progression await(Duration atMost, Progress progress, String what) throws InterruptedException {
        return await((double) records, atMost, progress, what);
    }

    /** Waits until {@code enough} records, or more, are committed. */
    Progression await(double enough, Duration atMost, Progress progress, String what) throws InterruptedException {
        var end = System.nanoTime() + atMost.toNanos();
        var marks = new ArrayList<Progression.Mark>(List.of(mark()));
        while (marks.getLast().records() < enough) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("%s: %.0f of %,d records were done after %d s"
                        .formatted(what, marks.getLast().records(), records, atMost.toSeconds()));
            }
            Thread.sleep(EVERY);
            var mark = mark();
            if (mark.records() > marks.getLast().records()) {
                marks.add(mark);
            }
            progress.show("%s: %,.0f of %,d".formatted(what, mark.records(), records));
        }
        return new Progression(marks);
    }

    private Progression.Mark mark() {
        var committed = committed();
        var offsets = 0L;
        var all = 0L;
        for (var end : ends.entrySet()) {
            OffsetAndMetadata offset = committed.get(end.getKey());
            offsets += offset == null ? 0 : Math.min(offset.offset(), end.getValue());
            all += end.getValue();
        }
        return new Progression.Mark(System.nanoTime(), offsets == all ? records : (double) offsets * records / all);
    }

    private Map<TopicPartition, OffsetAndMetadata> committed() {
        var asked = Map.of(group, new ListConsumerGroupOffsetsSpec().topicPartitions(ends.keySet()));
        return TopicAdmin.await(
                admin.listConsumerGroupOffsets(asked).partitionsToOffsetAndMetadata(group),
                "committed offsets of " + group);
    }
}
