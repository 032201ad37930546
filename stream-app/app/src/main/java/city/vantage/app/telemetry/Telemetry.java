package city.vantage.app.telemetry;

import city.vantage.app.config.HttpAddress;
import city.vantage.app.config.InvalidConfigException;
import city.vantage.metric.Metrics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The meters of a process and how its parts are, over HTTP where that is configured; and the traces of incidents. */
public final class Telemetry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Telemetry.class);

    private final MeterRegistry meters;
    private final Health health;
    private final @Nullable Endpoints endpoints;
    private final List<KafkaMeters> kafka;
    private final Deque<AutoCloseable> bound = new ArrayDeque<>();

    private Telemetry(MeterRegistry meters, Health health, @Nullable Endpoints endpoints, List<KafkaMeters> kafka) {
        this.meters = meters;
        this.health = health;
        this.endpoints = endpoints;
        this.kafka = kafka;
        Tracing.begin().forEach(bound::push);
    }

    /**
     * Begins to measure, and to answer where there is an address. Until parts are watched the process isn't ready.
     *
     * @throws InvalidConfigException where nothing can listen at the address
     */
    public static Telemetry open(@Nullable HttpAddress address) {
        var health = new Health();
        if (address == null) {
            return new Telemetry(new SimpleMeterRegistry(), health, null, new CopyOnWriteArrayList<>());
        }
        var prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Vocabulary.filters().forEach(prometheus.config()::meterFilter);
        var kafka = new CopyOnWriteArrayList<KafkaMeters>();
        Supplier<String> scrape = () -> {
            kafka.forEach(KafkaMeters::refresh);
            return prometheus.scrape(Endpoints.PROMETHEUS);
        };
        var telemetry = new Telemetry(prometheus, health, listen(address, health, scrape), kafka);
        Gauge.builder(Metrics.READY.name(), health, now -> now.obstacle() == null ? 1 : 0)
                .strongReference(true)
                .register(prometheus);
        PlatformMetrics.binders().forEach(telemetry::bind);
        return telemetry;
    }

    private static Endpoints listen(HttpAddress address, Health health, Supplier<String> scrape) {
        try {
            var endpoints = new Endpoints(address.socket(), health, scrape);
            LOG.info(
                    "Metrics and health are at http://{}:{}",
                    address.host(),
                    endpoints.address().getPort());
            return endpoints;
        } catch (IOException e) {
            throw new InvalidConfigException(
                    "The configuration",
                    List.of("http.address: can't listen at %s: %s".formatted(address, e.getMessage())));
        }
    }

    public MeterRegistry meters() {
        return meters;
    }

    /** Port of the endpoints, or 0 where there are none. */
    public int port() {
        return endpoints == null ? 0 : endpoints.address().getPort();
    }

    /** Shows what Kafka's clients measure; only where somebody can look at it. */
    public void showKafka(Supplier<? extends Map<MetricName, ? extends Metric>> clients) {
        if (endpoints != null) {
            kafka.add(new KafkaMeters(meters, clients));
        }
    }

    private void bind(MeterBinder binder) {
        binder.bindTo(meters);
        if (binder instanceof AutoCloseable closeable) {
            bound.push(closeable);
        }
    }

    /** From now on, the process is as this part is. */
    public void watch(Probe probe) {
        health.watch(probe);
    }

    @Override
    public void close() {
        if (endpoints != null) {
            endpoints.close();
        }
        while (!bound.isEmpty()) {
            try {
                bound.pop().close();
            } catch (Exception e) {
                LOG.warn("Meters or traces can't be closed", e);
            }
        }
        meters.close();
    }
}
