package city.vantage.app.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.metric.Metric;
import city.vantage.metric.Metrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    VocabularyTest() {
        Vocabulary.filters().forEach(registry.config()::meterFilter);
        registry.throwExceptionOnRegistrationFailure();
    }

    static Stream<Metric> metrics() {
        return Vocabulary.all();
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void isCalledInPrometheusAsTheReferenceSays(Metric metric) {
        measure(metric);

        var exposed = samples().map(line -> line.replaceFirst("[{ ].*", "")).distinct();

        assertThat(exposed).containsExactlyInAnyOrderElementsOf(metric.series());
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void meansSomething(Metric metric) {
        assertThat(metric.meaning()).endsWith(".");
        assertThat(metric.labels()).allSatisfy(label -> {
            assertThat(label.values()).isNotEmpty();
            assertThat(label.name()).doesNotContainIgnoringCase("incident").doesNotContainIgnoringCase("request");
        });
    }

    @Test
    void whatStandsInNoCatalogueIsNotShown() {
        registry.counter("kafka.unheard.of").increment();

        assertThat(registry.scrape()).isBlank();
    }

    @Test
    void furtherSitesAreAddedUp() {
        IntStream.range(0, Metrics.MOST_SITES + 7)
                .forEach(i -> registry.counter(Metrics.ALERTS_DOUBLED.name(), "site", "site-" + i, "rule", "r")
                        .increment());
        for (var site : List.of("site-3", "site-99999")) {
            Gauge.builder(Metrics.FALSE_RATE.name(), () -> 0.5)
                    .tags("site", site, "rule", "r")
                    .register(registry);
        }

        assertThat(samples().filter(line -> line.startsWith("vantage_alerts_doubled_total")))
                .hasSize(Metrics.MOST_SITES + 1)
                .contains("vantage_alerts_doubled_total{rule=\"r\",site=\"other\"} 7.0");
        assertThat(samples().filter(line -> line.startsWith("vantage_alert_false_rate")))
                .containsExactly("vantage_alert_false_rate{rule=\"r\",site=\"site-3\"} 0.5");
    }

    private Stream<String> samples() {
        return registry.scrape().lines().filter(line -> !line.startsWith("#"));
    }

    private static @Nullable String unit(Metric metric) {
        return metric.unit().isEmpty() ? null : metric.unit();
    }

    private void measure(Metric metric) {
        var tags = metric.labelNames().map(name -> Tag.of(name, "x")).toList();
        switch (metric.kind()) {
            case COUNTER ->
                Counter.builder(metric.name())
                        .tags(tags)
                        .baseUnit(unit(metric))
                        .register(registry)
                        .increment();
            case GAUGE ->
                Gauge.builder(metric.name(), () -> 1)
                        .tags(tags)
                        .baseUnit(unit(metric))
                        .register(registry);
            case TIMER, PLAIN_TIMER -> registry.timer(metric.name(), tags).record(Duration.ofSeconds(1));
            case DISTRIBUTION -> registry.summary(metric.name(), tags).record(1);
        }
    }
}
