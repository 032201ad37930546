package city.vantage.topology;

import city.vantage.alert.AlertFigures;
import city.vantage.alert.AlertState;
import city.vantage.alert.SafetyAlert;
import city.vantage.metric.Metric;
import city.vantage.metric.Metrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How rules do, by rule and site. Rates are gauges over what operators have judged, kept in a state store. Where a task has moved to another instance, its last figures stay here until the end.
 */
final class AlertMeters {
    private final MeterRegistry meters;
    private final Map<Tags, AlertFigures> figures = new ConcurrentHashMap<>();

    private AlertMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** @param rules that can raise alerts; what is counted of them stands at 0 from now on */
    static AlertMeters of(MeterRegistry meters, Set<String> rules) {
        var alerts = new AlertMeters(meters);
        rules.forEach(alerts::raisedAfter);
        return alerts;
    }

    void changed(SafetyAlert alert) {
        begin(alert.siteId(), alert.rule());
        changes(alert.siteId(), alert.rule(), alert.state()).increment();
    }

    /** A site's rules are too many to be shown beforehand: what else can become of an alert is shown with the first. */
    private void begin(String siteId, String rule) {
        for (var state : AlertState.values()) {
            changes(siteId, rule, state);
        }
        meters.counter(Metrics.ALERTS_DOUBLED.name(), tags(siteId, rule));
    }

    private Counter changes(String siteId, String rule, AlertState state) {
        return meters.counter(Metrics.ALERTS.name(), tags(siteId, rule).and("state", state.name()));
    }

    void doubled(String siteId, String rule) {
        meters.counter(Metrics.ALERTS_DOUBLED.name(), tags(siteId, rule)).increment();
    }

    /** From the frame whose description raised an alert until it was raised, by the wall clock; for live streams. */
    void raisedAfter(SafetyAlert alert, long wallMillis) {
        var millis = Math.max(0, wallMillis - alert.openedAt().toEpochMilli());
        raisedAfter(alert.rule()).record(Duration.ofMillis(millis));
    }

    private Timer raisedAfter(String rule) {
        return meters.timer(Metrics.ALERT_TIME.name(), "rule", rule);
    }

    void show(String siteId, String rule, AlertFigures current) {
        var tags = tags(siteId, rule);
        figures.put(tags, current);
        show(Metrics.DETECTION_RATE, tags, AlertFigures::detectionRate);
        show(Metrics.FALSE_RATE, tags, AlertFigures::falseAlarmRate);
        show(Metrics.NUISANCE_RATE, tags, AlertFigures::nuisanceRate);
    }

    /** A rate that isn't known is not shown: not a number for one site is not a number on average. */
    private void show(Metric metric, Tags tags, Function<AlertFigures, OptionalDouble> rate) {
        Supplier<OptionalDouble> current = () -> rate.apply(figures.getOrDefault(tags, AlertFigures.NONE));
        if (current.get().isPresent()) {
            Gauge.builder(metric.name(), () -> current.get().orElse(Double.NaN))
                    .tags(tags)
                    .register(meters);
        }
    }

    private static Tags tags(String siteId, String rule) {
        return Tags.of("site", siteId, "rule", rule);
    }
}
