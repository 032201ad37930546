package city.vantage.topology;

import city.vantage.alert.AlertFigures;
import city.vantage.alert.AlertPolicy;
import city.vantage.alert.IncidentAlerts;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** What raise-alert and judge-alert share: what is known of incidents' alerts, and how each rule does. */
record AlertStores(
        KeyValueStore<String, IncidentAlerts> alerts,
        Timers timers,
        KeyValueStore<String, AlertFigures> figures,
        AlertPolicy policy,
        AlertMeters meters) {

    static AlertStores of(ProcessorContext<Object, Object> context, AlertPolicy policy, AlertMeters meters) {
        return new AlertStores(
                context.getStateStore(RaiseAlert.ALERTS),
                new Timers(context.getStateStore(RaiseAlert.TIMERS)),
                context.getStateStore(RaiseAlert.FIGURES),
                policy,
                meters);
    }

    @Nullable
    IncidentAlerts get(String incidentId) {
        return alerts.get(incidentId);
    }

    /** Keeps an incident, or forgets it, and moves its timer. */
    void keep(String incidentId, @Nullable IncidentAlerts before, @Nullable IncidentAlerts next) {
        if (before != null) {
            timers.clear(before.due(policy), incidentId);
        }
        if (next == null) {
            alerts.delete(incidentId);
        } else {
            alerts.put(incidentId, next);
            timers.set(next.due(policy), incidentId);
        }
    }

    void count(String siteId, String rule, UnaryOperator<AlertFigures> change) {
        var key = siteId + "/" + rule;
        var figures = change.apply(Objects.requireNonNullElse(figures().get(key), AlertFigures.NONE));
        figures().put(key, figures);
        meters.show(siteId, rule, figures);
    }

    /** Shows the figures that were counted before. */
    void showFigures() {
        try (var entries = figures.all()) {
            entries.forEachRemaining(entry -> {
                var slash = entry.key.indexOf('/');
                meters.show(entry.key.substring(0, slash), entry.key.substring(slash + 1), entry.value);
            });
        }
    }
}
