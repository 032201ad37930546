package city.vantage.bench.chaos;

import city.vantage.incident.Observation;
import city.vantage.incident.SourceOffset;
import city.vantage.testing.RandomIncident;
import city.vantage.testing.Site;
import city.vantage.testing.guarantee.Witness;
import city.vantage.wire.RecordCodec;
import city.vantage.wire.Topic;
import city.vantage.wire.registry.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Incidents that begin at a steady rate, as cameras report them: each frame when it is taken. */
final class Traffic implements AutoCloseable {
    /** The camera whose clock goes wrong. */
    private static final String ODD_CAMERA = "c-1";

    private record Sent(Observation observation, Frames.State frames) {}

    private final List<Site> sites;
    private final Frames frames;
    private final Witness witness;
    private final Topic<Observation> topic;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Serializer<Observation> serializer;
    private volatile Duration interval;
    private final long seed;
    private final AtomicBoolean poison = new AtomicBoolean();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final PriorityQueue<Sent> coming =
            new PriorityQueue<>(Comparator.comparing(sent -> sent.observation().capturedAt()));
    private final List<String> poisoned = new ArrayList<>();
    private volatile Frames.State state = Frames.State.USUAL;
    private volatile Duration ahead = Duration.ZERO;
    private final AtomicInteger begun = new AtomicInteger();

    Traffic(
            Map<String, Object> kafka,
            Topic<Observation> topic,
            SchemaRegistry registry,
            List<Site> sites,
            Frames frames,
            double incidentsPerSecond,
            long seed,
            Witness witness) {
        var config = new HashMap<>(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        this.producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        this.serializer = RecordCodec.of(topic.mapping(), registry).serializer();
        this.topic = topic;
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

    /** Those whose requests kill workers. */
    synchronized List<String> poisoned() {
        return List.copyOf(poisoned);
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
        producer.flush();
        tick(Instant.now().plusSeconds(60));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(10));
    }

    private void begin(Instant at) {
        var name = "chaos-%d-%06d".formatted(seed, begun.get());
        var how = poison.getAndSet(false) ? Frames.State.POISONED : state;
        if (how == Frames.State.POISONED) {
            synchronized (this) {
                poisoned.add(name);
            }
        }
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
            publish(frames.of(first.observation(), believed(first.observation()), first.frames()));
        }
    }

    private Instant believed(Observation seen) {
        return seen.cameraId().equals(ODD_CAMERA) ? seen.capturedAt().plus(ahead) : seen.capturedAt();
    }

    private void publish(Observation observation) {
        var problem = failure.get();
        if (problem != null) {
            throw new IllegalStateException("an observation couldn't be published", problem);
        }
        var record = new ProducerRecord<>(
                topic.name(),
                null,
                observation.capturedAt().toEpochMilli(),
                observation.incidentId().getBytes(StandardCharsets.UTF_8),
                serializer.serialize(topic.name(), observation));
        var _ = producer.send(record, (at, exception) -> {
            if (exception == null) {
                witness.accepted(observation, new SourceOffset(at.topic(), at.partition(), at.offset()));
            } else {
                failure.compareAndSet(null, exception);
            }
        });
    }

    private void tick(Instant now) {
        for (var partition : producer.partitionsFor(topic.name())) {
            var _ = producer.send(new ProducerRecord<>(
                    topic.name(), partition.partition(), now.toEpochMilli(), null, null, List.of()));
        }
        producer.flush();
    }
}
