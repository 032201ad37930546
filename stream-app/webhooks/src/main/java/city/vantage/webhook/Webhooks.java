package city.vantage.webhook;

import city.vantage.wire.Topics;
import city.vantage.wire.registry.SchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Posts alerts and descriptions to all targets until it is closed. Each record reaches each target at least once, those
 * of one incident in order; a repetition has the same id.
 */
public final class Webhooks implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final List<TargetRun> runs = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    private Webhooks(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /**
     * Starts to post.
     *
     * @param kafka properties of every client: bootstrap servers, security
     * @throws IllegalStateException where {@link HostHeader#allow} came too late
     */
    public static Webhooks start(
            Map<String, Object> kafka,
            Topics topics,
            SchemaRegistry registry,
            List<Target> targets,
            WebhookSettings settings,
            MeterRegistry meters) {
        HostHeader.require();
        var webhooks = new Webhooks(producer(kafka));
        var sources = sources(topics, registry);
        for (var target : targets) {
            var read = new HashMap<String, Source<?>>();
            target.kinds().forEach(kind -> {
                var source = sources.get(kind);
                if (source != null) {
                    read.put(source.topic().name(), source);
                }
            });
            webhooks.start(new TargetRun(
                    target,
                    settings,
                    kafka,
                    Map.copyOf(read),
                    new Undelivered(webhooks.producer, topics.undelivered().name(), target.name()),
                    WebhookMeters.of(meters, target.name())));
        }
        return webhooks;
    }

    /** Names of the targets that nothing is posted to now, because they start, stop, or pause after a failure. */
    public List<String> resting() {
        return runs.stream()
                .filter(run -> !run.isServing())
                .map(TargetRun::target)
                .toList();
    }

    /** Waits until it was closed. */
    public void awaitEnd() throws InterruptedException {
        for (var thread : threads) {
            thread.join();
        }
    }

    /** What is being posted is finished within the timeout of an attempt; the rest is for the next start. */
    @Override
    public void close() {
        runs.forEach(TargetRun::stop);
        try {
            awaitEnd();
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
        }
        producer.close();
    }

    private void start(TargetRun run) {
        runs.add(run);
        threads.add(Thread.ofPlatform().name("webhooks-" + runs.size()).start(run));
    }

    private static Map<EventKind, Source<?>> sources(Topics topics, SchemaRegistry registry) {
        var sources = new EnumMap<EventKind, Source<?>>(EventKind.class);
        sources.put(EventKind.ALERTS, Source.of(topics.alerts(), registry));
        sources.put(EventKind.DESCRIPTIONS, Source.of(topics.descriptions(), registry));
        return sources;
    }

    private static Producer<byte[], byte[]> producer(Map<String, Object> kafka) {
        var config = new HashMap<>(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
