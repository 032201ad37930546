package city.vantage.bench.chaos;

import city.vantage.app.runtime.CameraProducer;
import city.vantage.incident.Observation;
import city.vantage.testing.RandomIncident;
import city.vantage.testing.Site;
import city.vantage.testing.guarantee.Witness;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Incidents that begin at a steady rate, as cameras report them: each frame when it is taken. */
final class Traffic {
    /** The camera whose clock goes wrong. */
    private static final String ODD_CAMERA = "c-1";

    private record Sent(Observation observation, Frames.State frames) {}

    private final List<Site> sites;
    private final Frames frames;
    private final Witness witness;
    private final CameraProducer cameras;
    private volatile Duration interval;
    private final long seed;
    private final AtomicBoolean poison = new AtomicBoolean();
    private final PriorityQueue<Sent> coming =
            new PriorityQueue<>(Comparator.comparing(sent -> sent.observation().capturedAt()));
    private volatile Frames.State state = Frames.State.USUAL;
    private volatile Duration ahead = Duration.ZERO;
    private final AtomicInteger begun = new AtomicInteger();

    /** @param cameras closed by whoever made them */
    Traffic(
            CameraProducer cameras,
            List<Site> sites,
            Frames frames,
            double incidentsPerSecond,
            long seed,
            Witness witness) {
        this.cameras = cameras;
        this.sites = List.copyOf(sites);
        this.frames = frames;
        this.interval = every(incidentsPerSecond);
        this.seed = seed;
        this.witness = witness;
    }

    /** How many incidents begin in a second from now on. */
    void rate(double incidentsPerSecond) {
        interval = every(incidentsPerSecond);
    }

    private static Duration every(double incidentsPerSecond) {
        return Duration.ofNanos(Math.round(1e9 / incidentsPerSecond));
    }

    /** How many incidents have begun. */
    int begun() {
        return begun.get();
    }

    /** What is the matter with the frames of incidents that begin from now on. */
    void framesAre(Frames.State now) {
        state = now;
    }

    /** The next incident kills workers. */
    void poisonOne() {
        poison.set(true);
    }

    void clockIsAhead(Duration by) {
        ahead = by;
    }

    /**
     * Reports incidents as time goes by, until there were so many and nobody wants more; then tells that all are over.
     *
     * @param on whether more are wanted
     */
    void flow(int incidents, BooleanSupplier on) throws InterruptedException {
        var next = Instant.now();
        while (begun.get() < incidents || on.getAsBoolean()) {
            if (!next.isAfter(Instant.now())) {
                begin(next);
                next = next.plus(interval);
            }
            report(Instant.now());
            Thread.sleep(Duration.ofMillis(5));
        }
        while (!coming.isEmpty()) {
            report(Instant.now());
            Thread.sleep(Duration.ofMillis(5));
        }
        cameras.flush();
        cameras.tick(Instant.now().plusSeconds(60));
    }

    private void begin(Instant at) {
        var name = "chaos-%d-%06d".formatted(seed, begun.get());
        var how = poison.getAndSet(false) ? Frames.State.POISONED : state;
        RandomIncident.at(sites.get(begun.get() % sites.size()), name, at, new Random(seed + begun.get()).nextLong())
                .observations()
                .forEach(observation -> coming.add(new Sent(observation, how)));
        begun.incrementAndGet();
    }

    private void report(Instant now) {
        for (var first = coming.peek();
                first != null && !first.observation().capturedAt().isAfter(now);
                first = coming.peek()) {
            coming.remove();
            var seen = frames.of(first.observation(), believed(first.observation()), first.frames());
            cameras.publish(seen, at -> witness.accepted(seen, at));
        }
    }

    private Instant believed(Observation seen) {
        return seen.cameraId().equals(ODD_CAMERA) ? seen.capturedAt().plus(ahead) : seen.capturedAt();
    }
}
