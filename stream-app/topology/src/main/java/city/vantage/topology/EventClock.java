package city.vantage.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/**
 * Stream time, going on with the wall clock when no records come. It never goes back. What it decides early, it decides
 * as the stream itself would have, had it gone on.
 */
final class EventClock {
    private final LongSupplier streamMillis;
    private final LongSupplier wallMillis;
    private final @Nullable Duration idleAfter;
    private Instant now = Instant.EPOCH;
    private long lastRecordWallMillis;

    EventClock(ProcessorContext<?, ?> context, @Nullable Duration idleAfter) {
        this(context::currentStreamTimeMs, context::currentSystemTimeMs, idleAfter);
    }

    /** @param streamMillis the time of the latest record, negative or 0 before the first */
    EventClock(LongSupplier streamMillis, LongSupplier wallMillis, @Nullable Duration idleAfter) {
        this.streamMillis = streamMillis;
        this.wallMillis = wallMillis;
        this.idleAfter = idleAfter;
        this.lastRecordWallMillis = wallMillis.getAsLong();
    }

    /** A record has come. */
    Instant tick() {
        lastRecordWallMillis = wallMillis.getAsLong();
        return now();
    }

    Instant now() {
        return latest(streamTime());
    }

    /** The time, with that which has passed since the last record if nothing came for long. */
    Instant nowOrIdle() {
        var silence = Duration.ofMillis(wallMillis.getAsLong() - lastRecordWallMillis);
        return idleAfter == null || streamTime().equals(Instant.EPOCH) || silence.compareTo(idleAfter) < 0
                ? now()
                : latest(streamTime().plus(silence));
    }

    private Instant streamTime() {
        return Instant.ofEpochMilli(Math.max(0, streamMillis.getAsLong()));
    }

    private Instant latest(Instant other) {
        now = other.isAfter(now) ? other : now;
        return now;
    }
}
