package city.vantage.webhook;

import city.vantage.incident.RejectionReason;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One target's consumer and what it has read: read, post, decide, commit. An offset is committed only when all records
 * up to it are delivered or in the dead letters. For one thread.
 */
final class Session implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration BUSY = Duration.ofMillis(20);

    private final String target;
    private final WebhookSettings settings;
    private final Consumer<byte[], byte[]> consumer;
    private final Map<String, Source<?>> sources;
    private final Attempts attempts;
    private final Undelivered undelivered;
    private final WebhookMeters meters;
    private final InstantSource clock;
    private final DoubleSupplier chance;
    private final Lanes lanes;
    private final Offsets offsets = new Offsets();

    Session(
            String target,
            WebhookSettings settings,
            Consumer<byte[], byte[]> consumer,
            Map<String, Source<?>> sources,
            Attempts attempts,
            Undelivered undelivered,
            WebhookMeters meters,
            InstantSource clock,
            DoubleSupplier chance) {
        this.target = target;
        this.settings = settings;
        this.consumer = consumer;
        this.sources = sources;
        this.attempts = attempts;
        this.undelivered = undelivered;
        this.meters = meters;
        this.clock = clock;
        this.chance = chance;
        this.lanes = new Lanes(settings.inFlight());
    }

    void subscribe() {
        consumer.subscribe(sources.keySet(), this);
    }

    /** One round. Never waits for long: whoever doesn't poll loses its partitions. */
    void turn() throws InterruptedException {
        throttle();
        for (var record : consumer.poll(lanes.size() == 0 ? IDLE : Duration.ZERO)) {
            accept(record);
        }
        lanes.start(clock.instant()).forEach(attempts::start);
        if (lanes.size() > 0) {
            settle();
        }
        commit();
        meters.waiting().set(lanes.size());
    }

    /** Starts nothing new, and waits for what runs. */
    void finish() throws InterruptedException {
        var end = clock.instant().plus(settings.timeout());
        while (lanes.inFlight() > 0 && clock.instant().isBefore(end)) {
            settle();
        }
        commit();
    }

    /** Reads no more while there is too much, but stays a member of the group. */
    private void throttle() {
        if (lanes.size() >= settings.queue()) {
            consumer.pause(consumer.assignment());
        } else if (lanes.size() <= settings.queue() / 2) {
            consumer.resume(consumer.paused());
        }
    }

    private void accept(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        var partition = new TopicPartition(record.topic(), record.partition());
        offsets.open(partition, record.offset());
        switch (source(record).read(record)) {
            case Reading.Deliverable(var delivery) -> lanes.add(delivery);
            case Reading.Unreadable(var reason, var detail) -> giveUp(record, reason, detail);
            case Reading.Nothing() -> offsets.close(partition, record.offset());
        }
    }

    private Source<?> source(ConsumerRecord<?, ?> record) {
        var source = sources.get(record.topic());
        if (source == null) {
            throw new IllegalStateException("not subscribed to " + record.topic());
        }
        return source;
    }

    private void settle() throws InterruptedException {
        for (var ended : attempts.next(BUSY)) {
            if (lanes.isRunning(ended.attempt())) {
                settle(ended.attempt(), ended.outcome());
            }
        }
    }

    private void settle(Attempt attempt, Outcome outcome) throws InterruptedException {
        var delivery = attempt.delivery();
        switch (settings.retries().after(outcome, attempt.made(), chance.getAsDouble())) {
            case Next.Done() -> {
                meters.delivered().increment();
                lanes.finish(attempt);
                offsets.close(delivery.partition(), delivery.record().offset());
            }
            case Next.Again(var pause) -> {
                meters.failed().increment();
                LOG.debug("Not delivered, {}; again in {}; webhook={}, try={}", outcome, pause, target, attempt.made());
                lanes.again(attempt, clock.instant().plus(pause));
            }
            case Next.GiveUp(var reason) -> {
                meters.failed().increment();
                giveUp(delivery.record(), RejectionReason.FAILED, reason);
                lanes.finish(attempt);
            }
        }
    }

    private void giveUp(ConsumerRecord<byte[], byte[]> record, RejectionReason reason, String detail)
            throws InterruptedException {
        undelivered.add(record, reason, detail);
        meters.givenUp().increment();
        LOG.warn(
                "Given up: {}; webhook={}, topic={}, partition={}, offset={}",
                detail,
                target,
                record.topic(),
                record.partition(),
                record.offset());
        offsets.close(new TopicPartition(record.topic(), record.partition()), record.offset());
    }

    private void commit() {
        var committable = offsets.committable();
        if (!committable.isEmpty()) {
            consumer.commitSync(committable);
            offsets.committed(committable);
        }
    }

    /** A new target begins here and now, also if it dies before its first record. */
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        var known = consumer.committed(Set.copyOf(partitions));
        var begin = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var partition : partitions) {
            if (known.get(partition) == null) {
                begin.put(partition, new OffsetAndMetadata(consumer.position(partition)));
            }
        }
        if (!begin.isEmpty()) {
            consumer.commitSync(begin);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        try {
            commit();
        } catch (KafkaException e) {
            LOG.warn("What was delivered last may be delivered twice; webhook={}", target, e);
        }
        onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        List<Attempt> running = lanes.forget(delivery -> partitions.contains(delivery.partition()));
        running.forEach(attempts::cancel);
        offsets.forget(partitions);
    }
}
