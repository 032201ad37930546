package city.vantage.app.telemetry;

import city.vantage.metric.Label;
import city.vantage.metric.Metric;
import city.vantage.metric.Metrics;
import java.util.List;
import java.util.stream.Collectors;

/** The metrics reference in docs/, written from {@link Vocabulary}. */
public final class MetricReference {
    private MetricReference() {}

    public static String markdown() {
        return """
                # Metrics and health

                Generated from the code; a test fails when it differs. `vantage stream`, `worker`, `webhooks` and `demo` answer
                over HTTP where `http.address` says, which is nowhere by default:

                | path | answer |
                |---|---|
                | `/metrics` | all that stands below, as far as the process has it, as Prometheus' text |
                | `/health/live` | 200; 503 with the reason where only a new process helps |
                | `/health/ready` | 200 while streams run, or a worker takes requests, or all webhooks are served; else 503 with \
                the reason. 503 while the process starts, however long the loading of a model takes |

                Nobody is asked who they are, so let the address be reached from inside only. Counters begin at 0 with the
                process. Those whose labels aren't known before, such as a site, appear with their first count, which
                `increase()` doesn't see. Timers are in seconds and have buckets, so quantiles of
                several processes can be had: `histogram_quantile(0.95, sum by (le) (rate(vantage_describe_time_seconds_bucket[5m])))`.
                Times from the capture of a frame compare the camera's clock with this machine's; they say nothing in a replay or
                under simulated time. The numbers of labels are bounded: none is an incident, a request or a camera.

                ## Vantage
                """ + table(Metrics.all())
                + "\n## Java runtime\n"
                + table(PlatformMetrics.runtime())
                + "\n## Kafka clients\nOf streams, and of the producer of workers.\n"
                + table(PlatformMetrics.kafka());
    }

    private static String table(List<Metric> metrics) {
        return metrics.stream()
                .map(MetricReference::row)
                .collect(Collectors.joining("\n", "\n| metric | type | labels | meaning |\n|---|---|---|---|\n", "\n"));
    }

    private static String row(Metric metric) {
        return "| `%s` | %s | %s | %s |".formatted(series(metric), type(metric), labels(metric), metric.meaning());
    }

    private static String series(Metric metric) {
        var first = metric.series().getFirst();
        return switch (metric.kind()) {
            case COUNTER, GAUGE -> first;
            case TIMER, DISTRIBUTION -> first.substring(0, first.length() - "_bucket".length());
            case PLAIN_TIMER -> first.substring(0, first.length() - "_count".length());
        };
    }

    private static String type(Metric metric) {
        return switch (metric.kind()) {
            case COUNTER -> "counter";
            case GAUGE -> "gauge";
            case TIMER, DISTRIBUTION -> "histogram (`_bucket`, `_count`, `_sum`), `_max`";
            case PLAIN_TIMER -> "summary (`_count`, `_sum`), `_max`";
        };
    }

    private static String labels(Metric metric) {
        return metric.labels().stream().map(MetricReference::label).collect(Collectors.joining("; "));
    }

    private static String label(Label label) {
        return "`%s`: %s".formatted(label.name(), label.values());
    }
}
