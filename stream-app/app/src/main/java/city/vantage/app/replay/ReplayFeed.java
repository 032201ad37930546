package city.vantage.app.replay;

import city.vantage.app.reader.TopicLog;
import city.vantage.app.runtime.Pace;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies the range's observations into the replay's topic, in a thread of its own: each partition in its order, and at
 * the end of each a record that carries only the time, so that the last incidents close. Goes on where it was stopped.
 */
final class ReplayFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayFeed.class);
    private static final int BATCH = 1_000;
    private static final int HELD = 2_000;
    private static final int FAILURES = 5;
    private static final long LONGEST_OPEN_NANOS = Duration.ofMillis(300).toNanos();

    private final FeedTask task;
    private final TopicLog live;
    private final FeedProducer producer;
    private final Pace pace;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicLong done;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final AtomicReference<SortedMap<Integer, Long>> ticks = new AtomicReference<>(new TreeMap<>());
    private final Map<Integer, Long> next = new HashMap<>();
    private final Thread thread = Thread.ofPlatform().name("replay-feed").unstarted(this::run);
    private int copied;
    private long openedNanos;

    private ReplayFeed(FeedTask task, TopicLog live, FeedProducer producer, Pace pace) {
        this.task = task;
        this.live = live;
        this.producer = producer;
        this.pace = pace;
        this.done = new AtomicLong(task.done(task.from()));
    }

    /** @param live nobody else may use it, nor the producer, until the feed is closed */
    static ReplayFeed start(FeedTask task, TopicLog live, FeedProducer producer, Pace pace) {
        var feed = new ReplayFeed(task, live, producer, pace);
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
            copyPersistently();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            failure.set(new ReplayException(
                    "Another process has taken over this replay, or this one stood still for too long.", e));
        } catch (RuntimeException e) {
            failure.set(e);
        }
    }

    /**
     * A broker forgets a producer whose records are all older than a day, by their own time, every ten minutes unless
     * configured otherwise. The transaction then fails, and is made again.
     */
    private void copyPersistently() throws InterruptedException {
        for (var failures = 1; !stopping.get() && ticks.get().isEmpty(); failures++) {
            var before = done.get();
            try {
                copyAll();
            } catch (ProducerFencedException | InvalidProducerEpochException e) {
                throw e;
            } catch (KafkaException e) {
                failures = done.get() > before ? 1 : failures;
                if (failures >= FAILURES) {
                    throw e;
                }
                LOG.warn("Copying failed, and goes on after the last commit", e);
                producer.renew();
            }
        }
    }

    private void copyAll() throws InterruptedException {
        var from = task.from();
        next.clear();
        copied = 0;
        done.set(task.done(from));
        live.seek(from, task.plan().end());
        var merge = new TimeMerge<ConsumerRecord<byte[], byte[]>>(from.keySet(), ConsumerRecord::timestamp);
        while (!stopping.get() && !merge.open().isEmpty()) {
            live.next().forEach(record -> merge.add(record.partition(), record));
            merge.open().stream().filter(partition -> !live.hasMore(partition)).forEach(merge::end);
            copyWhatIsKnown(merge);
            holdTheFull(merge);
        }
        commit();
        if (!stopping.get()) {
            task.plan().end().forEach(producer::done);
            ticks.set(producer.tick(task.plan().end().keySet(), task.over()));
        }
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
