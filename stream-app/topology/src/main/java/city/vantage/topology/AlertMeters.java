package city.vantage.topology;

import city.vantage.alert.AlertFigures;
import city.vantage.alert.SafetyAlert;
import city.vantage.metric.Metric;
import city.vantage.metric.Metrics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * How rules do, by rule and site. Rates are gauges over what operators have judged, kept in a state store; they are not
 * a number before anybody has. Where a task has moved to another instance, its last figures stay here until the end.
 */
final class AlertMeters {
    private final MeterRegistry meters;
    private final Map<Tags, AlertFigures> figures = new ConcurrentHashMap<>();

    AlertMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void changed(SafetyAlert alert) {
        meters.counter(
                        Metrics.ALERTS.name(),
                        tags(alert.siteId(), alert.rule())
                                .and("state", alert.state().name()))
                .increment();
    }

    void doubled(String siteId, String rule) {
        meters.counter(Metrics.ALERTS_DOUBLED.name(), tags(siteId, rule)).increment();
    }

    /** From the frame whose description raised an alert until it was raised, by the wall clock; for live streams. */
    void raisedAfter(SafetyAlert alert, long wallMillis) {
        var millis = Math.max(0, wallMillis - alert.openedAt().toEpochMilli());
        meters.timer(Metrics.ALERT_TIME.name(), "rule", alert.rule()).record(Duration.ofMillis(millis));
    }

    void show(String siteId, String rule, AlertFigures current) {
        var tags = tags(siteId, rule);
        if (figures.put(tags, current) == null) {
            gauge(Metrics.DETECTION_RATE, tags, AlertFigures::detectionRate);
            gauge(Metrics.FALSE_RATE, tags, AlertFigures::falseAlarmRate);
            gauge(Metrics.NUISANCE_RATE, tags, AlertFigures::nuisanceRate);
        }
    }

    private void gauge(Metric metric, Tags tags, Function<AlertFigures, OptionalDouble> rate) {
        Gauge.builder(
                        metric.name(),
                        () -> rate.apply(figures.getOrDefault(tags, AlertFigures.NONE))
                                .orElse(Double.NaN))
                .tags(tags)
                .register(meters);
    }

    private static Tags tags(String siteId, String rule) {
        return Tags.of("site", siteId, "rule", rule);
    }
}
