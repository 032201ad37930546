package city.vantage.app.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;

class KafkaMetersTest {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<MetricName, Metric> measured = new LinkedHashMap<>();
    private final KafkaMeters meters = new KafkaMeters(registry, () -> Map.copyOf(measured));

    private record Measured(MetricName metricName, Object metricValue) implements Metric {}

    @Test
    void everyClientHasASeriesOfItsOwn() {
        lag(7, Map.of("client-id", "city-1"));
        lag(5, Map.of("client-id", "city-2"));
        measure("producer-metrics", "record-send-total", 3.0, Map.of("client-id", "city-1"));
        measure("stream-thread-metrics", "process-total", 2.0, Map.of("thread-id", "t-1"));

        assertThat(scrape())
                .containsExactlyInAnyOrder(
                        "kafka_consumer_fetch_manager_records_lag_max{client_id=\"city-1\"} 7.0",
                        "kafka_consumer_fetch_manager_records_lag_max{client_id=\"city-2\"} 5.0",
                        "kafka_producer_record_send_total{client_id=\"city-1\"} 3.0",
                        "kafka_stream_thread_process_total{thread_id=\"t-1\"} 2.0");
    }

    @Test
    void whatIsMeasuredOfPartitionsIsNotShown() {
        lag(5, Map.of("client-id", "city-1", "topic", "t", "partition", "0"));
        lag(7, Map.of("client-id", "city-1"));

        assertThat(scrape()).containsExactly("kafka_consumer_fetch_manager_records_lag_max{client_id=\"city-1\"} 7.0");
    }

    @Test
    void whatStandsInNoCatalogueIsNotShown() {
        measure("consumer-metrics", "unheard-of", 1.0, Map.of("client-id", "city-1"));

        assertThat(scrape()).isEmpty();
    }

    @Test
    void clientsComeAndGo() {
        lag(7, Map.of("client-id", "city-1"));
        var first = scrape();
        measured.clear();
        lag(5, Map.of("client-id", "city-2"));
        var second = scrape();
        lag(4, Map.of("client-id", "city-2"));
        var third = scrape();

        assertThat(first).singleElement().asString().contains("city-1").endsWith(" 7.0");
        assertThat(second).singleElement().asString().contains("city-2").endsWith(" 5.0");
        assertThat(third).singleElement().asString().contains("city-2").endsWith(" 4.0");
    }

    private void lag(double value, Map<String, String> tags) {
        measure("consumer-fetch-manager-metrics", "records-lag-max", value, tags);
    }

    private void measure(String group, String name, Object value, Map<String, String> tags) {
        var metricName = new MetricName(name, group, "", tags);
        measured.put(metricName, new Measured(metricName, value));
    }

    private List<String> scrape() {
        meters.refresh();
        return registry.scrape().lines().filter(line -> !line.startsWith("#")).toList();
    }
}
