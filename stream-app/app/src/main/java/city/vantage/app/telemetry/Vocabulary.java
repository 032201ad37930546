package city.vantage.app.telemetry;

import city.vantage.metric.Metric;
import city.vantage.metric.Metrics;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** All that can be read at /metrics. What stands in no catalogue isn't shown, so the reference is the whole of it. */
public final class Vocabulary {
    private static final double[] SECONDS = {0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120};
    private static final double[] SIZES = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024};

    private static final Map<String, Metric> BY_NAME =
            all().collect(Collectors.toUnmodifiableMap(Metric::name, Function.identity()));

    private Vocabulary() {}

    /** Vantage's own, then those of libraries. */
    public static Stream<Metric> all() {
        return Stream.concat(Metrics.all().stream(), PlatformMetrics.all().stream());
    }

    static List<MeterFilter> filters() {
        return List.of(new SiteLimit(), new Known());
    }

    private static final class Known implements MeterFilter {
        @Override
        public MeterFilterReply accept(Meter.Id id) {
            return BY_NAME.containsKey(id.getName()) ? MeterFilterReply.NEUTRAL : MeterFilterReply.DENY;
        }

        @Override
        public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
            var metric = BY_NAME.get(id.getName());
            var buckets = switch (metric == null ? Metric.Kind.GAUGE : metric.kind()) {
                case TIMER ->
                    DoubleStream.of(SECONDS)
                            .map(seconds -> seconds * Duration.ofSeconds(1).toNanos())
                            .toArray();
                case DISTRIBUTION -> SIZES.clone();
                case COUNTER, GAUGE, PLAIN_TIMER -> new double[0];
            };
            return buckets.length == 0
                    ? config
                    : DistributionStatisticConfig.builder()
                            .serviceLevelObjectives(buckets)
                            .build()
                            .merge(config);
        }
    }
}
