package city.vantage.webhook;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves one target until it is stopped, in a thread and a consumer group of its own, so that no other target notices
 * how it does. After a failure of Kafka or the registry it begins anew from what is committed.
 */
final class TargetRun implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(TargetRun.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int MOST_RECORDS = 100;

    private final Target target;
    private final WebhookSettings settings;
    private final Map<String, Object> kafka;
    private final Map<String, Source<?>> sources;
    private final Undelivered undelivered;
    private final WebhookMeters meters;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean serving;

    TargetRun(
            Target target,
            WebhookSettings settings,
            Map<String, Object> kafka,
            Map<String, Source<?>> sources,
            Undelivered undelivered,
            WebhookMeters meters) {
        this.target = target;
        this.settings = settings;
        this.kafka = kafka;
        this.sources = sources;
        this.undelivered = undelivered;
        this.meters = meters;
    }

    @Override
    public void run() {
        try {
            do {
                serve();
            } while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.info("Webhook stopped; webhook={}", target);
    }

    /** Asks it to stop; what is being posted then is finished within the timeout of an attempt. */
    void stop() {
        stopping.countDown();
    }

    /** Whether it reads and posts, and doesn't pause after a failure. */
    boolean isServing() {
        return serving;
    }

    String target() {
        return target.name();
    }

    private void serve() throws InterruptedException {
        try (var attempts = new Attempts(Post.to(target, settings));
                var consumer = new KafkaConsumer<>(
                        consumerConfig(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var session = new Session(
                    target.name(),
                    settings,
                    consumer,
                    sources,
                    attempts,
                    undelivered,
                    meters,
                    InstantSource.system(),
                    () -> ThreadLocalRandom.current().nextDouble());
            session.subscribe();
            LOG.info("Webhook started; webhook={}", target);
            serving = true;
            while (stopping.getCount() > 0) {
                session.turn();
            }
            session.finish();
        } catch (InterruptException e) {
            // Kafka's own, unchecked: the thread is to end.
            throw (InterruptedException) new InterruptedException().initCause(e);
        } catch (RuntimeException e) {
            LOG.error("Webhook failed, begins anew in {}; webhook={}", PAUSE, target, e);
        } finally {
            serving = false;
        }
    }

    private Map<String, Object> consumerConfig() {
        var config = new HashMap<>(kafka);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group() + "." + target.name());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, settings.fromBeginning() ? "earliest" : "latest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Math.min(settings.queue(), MOST_RECORDS));
        // A process that was killed is missed after ten seconds, not after the 45 of the default.
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        return config;
    }
}
