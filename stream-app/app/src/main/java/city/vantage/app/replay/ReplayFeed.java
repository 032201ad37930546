package city.vantage.app.replay;

import city.vantage.app.runtime.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Copies the range's observations into the replay's topic, in a thread of its own: each partition in its order, and at
 * the end of each a record that carries only the time, so that the last incidents close. Goes on where it was stopped.
 */
final class ReplayFeed implements AutoCloseable {
    private static final int BATCH = 1_000;
    private static final int HELD = 2_000;
    private static final long LONGEST_OPEN_NANOS = Duration.ofMillis(300).toNanos();

    private final FeedTask task;
    private final TopicLog live;
    private final FeedProducer producer;
    private final Pace pace;
    private final Supplier<Instant> latest;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicLong done;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final AtomicReference<SortedMap<Integer, Long>> ticks = new AtomicReference<>(new TreeMap<>());
    private final Map<Integer, Long> next = new HashMap<>();
    private final Thread thread = Thread.ofPlatform().name("replay-feed").unstarted(this::run);
    private int copied;
    private long openedNanos;

    private ReplayFeed(FeedTask task, TopicLog live, FeedProducer producer, Pace pace, Supplier<Instant> latest) {
        this.task = task;
        this.live = live;
        this.producer = producer;
        this.pace = pace;
        this.latest = latest;
        this.done = new AtomicLong(task.doneBefore());
    }

    /**
     * @param live nobody else may use it, nor the producer, until the feed is closed
     * @param latest tells the time of the latest record that was copied
     */
    static ReplayFeed start(FeedTask task, TopicLog live, FeedProducer producer, Pace pace, Supplier<Instant> latest) {
        var feed = new ReplayFeed(task, live, producer, pace, latest);
        feed.thread.start();
        return feed;
    }

    /** How many live records were looked at and, where they are of the range, copied. */
    long done() {
        return done.get();
    }

    /** Offsets of the last record of each partition; none before all is copied. Throws what the copying failed with. */
    SortedMap<Integer, Long> ticks() {
        var failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        return ticks.get();
    }

    @Override
    public void close() throws InterruptedException {
        stopping.set(true);
        thread.join();
    }

    private void run() {
        try {
            copyAll();
            if (!stopping.get()) {
                task.plan().end().forEach(producer::done);
                ticks.set(producer.tick(task.plan().end().keySet(), task.over(latest.get())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure.set(e);
        }
    }

    private void copyAll() throws InterruptedException {
        var from = new TreeMap<Integer, Long>();
        task.plan().end().keySet().forEach(partition -> from.put(partition, task.from(partition)));
        live.seek(from, task.plan().end());
        var merge = new TimeMerge<ConsumerRecord<byte[], byte[]>>(from.keySet(), ConsumerRecord::timestamp);
        while (!stopping.get() && !merge.open().isEmpty()) {
            live.next().forEach(record -> merge.add(record.partition(), record));
            merge.open().stream().filter(partition -> !live.hasMore(partition)).forEach(merge::end);
            copyWhatIsKnown(merge);
            holdTheFull(merge);
        }
        commit();
    }

    private void copyWhatIsKnown(TimeMerge<ConsumerRecord<byte[], byte[]>> merge) throws InterruptedException {
        for (var record = merge.next(); record.isPresent() && awaitTime(record.get()); record = merge.next()) {
            copy(record.get());
        }
    }

    /** @return false where it was stopped meanwhile; the record is then copied when the replay goes on */
    private boolean awaitTime(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        var at = RangeFilter.at(record);
        if (pace.untilDue(at).isPositive()) {
            commit();
        }
        for (var wait = pace.untilDue(at); wait.isPositive() && !stopping.get(); wait = pace.untilDue(at)) {
            Thread.sleep(Math.min(wait.toMillis() + 1, 100));
        }
        return !stopping.get();
    }

    private void copy(ConsumerRecord<byte[], byte[]> record) {
        if (copied == 0) {
            openedNanos = System.nanoTime();
        }
        if (task.filter().takes(record, task.cut())) {
            producer.copy(record);
        }
        next.put(record.partition(), record.offset() + 1);
        copied++;
        if (copied >= BATCH || System.nanoTime() - openedNanos > LONGEST_OPEN_NANOS) {
            commit();
        }
    }

    private void commit() {
        next.forEach(producer::done);
        producer.commit();
        next.clear();
        done.addAndGet(copied);
        copied = 0;
    }

    private void holdTheFull(TimeMerge<ConsumerRecord<byte[], byte[]>> merge) {
        var full = new HashSet<>(merge.open());
        full.removeIf(partition -> merge.waiting(partition) < HELD);
        live.hold(full);
    }
}
