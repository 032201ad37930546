package city.vantage.app.demo;

import city.vantage.app.runtime.CameraProducer;
import city.vantage.app.runtime.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Sends a feed to the cluster, in a thread of its own. */
final class Feeding implements AutoCloseable {
    /** By then, whoever was near somebody is not any more. */
    private static final Duration LONG_OVER = Duration.ofSeconds(30);

    private final Feed feed;
    private final CameraProducer cameras;
    private final Tally tally;
    private final Pace pace;
    private final Duration closeAfter;
    private final boolean raw;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final Thread thread = Thread.ofPlatform().name("feed").unstarted(this::run);

    private Feeding(Feed feed, CameraProducer cameras, Tally tally, Pace pace, Duration closeAfter, boolean raw) {
        this.feed = feed;
        this.cameras = cameras;
        this.tally = tally;
        this.pace = pace;
        this.closeAfter = closeAfter;
        this.raw = raw;
    }

    /**
     * @param closeAfter an incident closes when nothing was seen of it for this long
     * @param raw whether to leave out to which incident and phase a frame belongs
     */
    static Feeding start(Feed feed, CameraProducer cameras, Tally tally, Pace pace, Duration closeAfter, boolean raw) {
        var feeding = new Feeding(feed, cameras, tally, pace, closeAfter, raw);
        feeding.thread.start();
        return feeding;
    }

    /** Whether all is sent. Throws what it failed with, so that a part isn't taken for the whole. */
    boolean hasEnded() {
        var ended = !thread.isAlive();
        var failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        return ended;
    }

    /** Sends no more. */
    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    private void run() {
        try {
            send();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure.set(e);
        }
    }

    private void send() throws InterruptedException {
        var last = Instant.EPOCH;
        try (var items = feed.items()) {
            for (var iterator = items.iterator(); iterator.hasNext(); ) {
                var item = iterator.next();
                pace.await(item.arrivesAt());
                var observation = item.observation().get();
                if (raw) {
                    tally.sentRaw();
                    cameras.detect(observation);
                } else {
                    tally.sent(observation);
                    cameras.publish(observation);
                }
                last = item.arrivesAt();
            }
        }
        // Nothing more comes, so time would stand still and the last incidents would stay open.
        var end = raw ? last.plus(LONG_OVER) : last.plus(closeAfter).plusSeconds(1);
        pace.await(end);
        if (raw) {
            cameras.tickDetections(end);
        } else {
            cameras.tick(end);
        }
    }
}
