package city.vantage.app.runtime;

import city.vantage.metric.Metrics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsSpec;
import org.apache.kafka.clients.admin.SharePartitionOffsetInfo;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the brokers now and then how many requests no worker has answered. Stream processes do it, because there may be no
 * worker; and because what reads the lag of consumer groups doesn't know share groups.
 */
public final class QueueLag implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueueLag.class);
    private static final int EVERY_SECONDS = 5;

    private final Admin admin;
    private final String group;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("queue-lag").daemon().factory());
    private volatile double lag = Double.NaN;

    private QueueLag(Admin admin, String group) {
        this.admin = admin;
        this.group = group;
    }

    /**
     * Begins to ask. The lag isn't a number before the first worker has come, and while the brokers don't answer.
     *
     * @param kafka properties of every client
     */
    public static QueueLag watch(Map<String, Object> kafka, String group, MeterRegistry meters) {
        var watching = new QueueLag(Admin.create(kafka), group);
        Gauge.builder(Metrics.LAG.name(), watching, now -> now.lag)
                .strongReference(true)
                .register(meters);
        var _ = watching.thread.scheduleWithFixedDelay(watching::look, 0, EVERY_SECONDS, TimeUnit.SECONDS);
        return watching;
    }

    private void look() {
        try {
            var options = new ListShareGroupOffsetsOptions().timeoutMs(EVERY_SECONDS * 1_000);
            var spec = new ListShareGroupOffsetsSpec();
            lag = sum(admin.listShareGroupOffsets(Map.of(group, spec), options)
                    .partitionsToOffsetInfo(group)
                    .get(EVERY_SECONDS, TimeUnit.SECONDS)
                    .values());
        } catch (ExecutionException | TimeoutException e) {
            lag = Double.NaN;
            LOG.debug("The lag of group {} isn't known: {}", group, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // Otherwise nobody would ask again.
            lag = Double.NaN;
            LOG.warn("The lag of group {} can't be asked for", group, e);
        }
    }

    /**
     * Of all partitions. One that nobody has read from yet is null here, and counts nothing; where there is no other, nobody
     * knows the lag.
     */
    static double sum(Collection<? extends @Nullable SharePartitionOffsetInfo> partitions) {
        return partitions.stream()
                .flatMap(Stream::ofNullable)
                .flatMap(info -> info.lag().stream())
                .mapToDouble(Long::doubleValue)
                .reduce(Double::sum)
                .orElse(Double.NaN);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        admin.close(Duration.ZERO);
    }
}
