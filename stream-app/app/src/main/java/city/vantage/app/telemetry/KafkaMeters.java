package city.vantage.app.telemetry;

import city.vantage.metric.Metric;
import city.vantage.metric.Metric.Kind;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.kafka.common.MetricName;
import org.jspecify.annotations.Nullable;

/**
 * Shows what Kafka's clients measure and {@link PlatformMetrics} has: for each client or thread, with the labels that
 * stand there. Micrometer's own binder shows the most detailed series that it finds, so that their labels change while a
 * process runs, and loses all clients but one where a filter takes a label away.
 */
final class KafkaMeters {
    private static final Map<String, Metric> BY_NAME =
            PlatformMetrics.kafka().stream().collect(Collectors.toUnmodifiableMap(Metric::name, Function.identity()));

    private final MeterRegistry registry;
    private final Supplier<? extends Map<MetricName, ? extends org.apache.kafka.common.Metric>> clients;
    private final Map<MetricName, Meter> shown = new HashMap<>();
    private volatile Map<MetricName, ? extends org.apache.kafka.common.Metric> current = Map.of();

    KafkaMeters(
            MeterRegistry registry,
            Supplier<? extends Map<MetricName, ? extends org.apache.kafka.common.Metric>> clients) {
        this.registry = registry;
        this.clients = clients;
    }

    /** Looks which clients there are. They come and go with their threads, so this is to be done before each look. */
    synchronized void refresh() {
        current = clients.get();
        shown.entrySet().removeIf(each -> {
            var gone = !current.containsKey(each.getKey());
            if (gone) {
                registry.remove(each.getValue());
            }
            return gone;
        });
        current.keySet().forEach(name -> {
            var metric = BY_NAME.get(shownName(name));
            if (metric != null
                    && labels(name)
                            .keySet()
                            .equals(Set.copyOf(metric.labelNames().toList()))) {
                shown.computeIfAbsent(name, _ -> register(metric, name));
            }
        });
    }

    private Meter register(Metric metric, MetricName name) {
        var tags = labels(name).entrySet().stream()
                .map(label -> Tag.of(label.getKey(), label.getValue()))
                .toList();
        ToDoubleFunction<KafkaMeters> value = meters -> number(meters.current.get(name));
        return metric.kind() == Kind.COUNTER
                ? FunctionCounter.builder(metric.name(), this, value).tags(tags).register(registry)
                : Gauge.builder(metric.name(), this, value).tags(tags).register(registry);
    }

    private static String shownName(MetricName name) {
        return "kafka.%s.%s"
                .formatted(name.group().replace("-metrics", ""), name.name())
                .replace('-', '.');
    }

    private static Map<String, String> labels(MetricName name) {
        return name.tags().entrySet().stream()
                .collect(Collectors.toMap(tag -> tag.getKey().replace('-', '_'), Map.Entry::getValue));
    }

    private static double number(org.apache.kafka.common.@Nullable Metric metric) {
        return metric != null && metric.metricValue() instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
