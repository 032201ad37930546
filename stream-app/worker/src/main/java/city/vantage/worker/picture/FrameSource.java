package city.vantage.worker.picture;

import city.vantage.incident.FrameReference;
import city.vantage.vision.image.FrameException;
import city.vantage.vision.image.FrameException.Reason;
import city.vantage.vision.image.FrameStore;
import city.vantage.worker.BackendUnavailableException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Fetches frames, and decides what a failure means. What is missing is looked for again a few times: a frame may come
 * later than its observation. A store that doesn't answer holds up all requests, for a while, because it may hold their
 * frames too; after that its requests fail one by one until it answers, so that one dead store can't stop the others.
 */
public final class FrameSource implements AutoCloseable {
    private static final int LOOKS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final FrameStore store;
    private final StoreOutages outages;
    private final InstantSource clock;

    /** @param patience how long a store that doesn't answer holds up all requests */
    public FrameSource(FrameStore store, Duration patience, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        outages = new StoreOutages(patience);
    }

    /** @throws BackendUnavailableException where the store may be back soon */
    byte[] fetch(FrameReference frame) throws InterruptedException, NoPictureException {
        try {
            var bytes = lookFor(frame);
            outages.answered(storeOf(frame));
            return bytes;
        } catch (FrameException e) {
            throw failure(frame, e);
        }
    }

    private byte[] lookFor(FrameReference frame) throws InterruptedException {
        var pause = FIRST_PAUSE;
        for (var look = 1; ; look++) {
            try {
                return store.fetch(frame);
            } catch (FrameException e) {
                if (e.reason() != Reason.NOT_FOUND || look == LOOKS) {
                    throw e;
                }
                Thread.sleep(pause);
                pause = pause.multipliedBy(4);
            }
        }
    }

    private NoPictureException failure(FrameReference frame, FrameException failure) throws InterruptedException {
        if (Thread.interrupted()) {
            throw (InterruptedException) new InterruptedException().initCause(failure);
        }
        if (failure.reason() == Reason.UNAVAILABLE && outages.isWorthWaiting(storeOf(frame), clock.instant())) {
            throw new BackendUnavailableException("frame store: " + failure.getMessage(), failure);
        }
        return new NoPictureException(
                "%s: %s".formatted(failure.reason().name().toLowerCase(Locale.ROOT), failure.getMessage()), failure);
    }

    /** Scheme and host: what fails together. */
    private static String storeOf(FrameReference frame) {
        var uri = URI.create(frame.uri());
        return uri.getScheme() + "://" + (uri.getRawAuthority() == null ? "" : uri.getRawAuthority());
    }

    @Override
    public void close() {
        store.close();
    }
}
