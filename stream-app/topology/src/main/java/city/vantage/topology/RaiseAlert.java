package city.vantage.topology;

import city.vantage.wire.mapping.AlertFiguresMapping;
import city.vantage.wire.mapping.IncidentAlertsMapping;
import city.vantage.wire.mapping.RecentAlertMapping;

/**
 * safety.descriptions → raise-alert → safety.alerts, and operator.feedback → judge-alert, which counts what operators
 * say of alerts.
 *
 * <p>Descriptions lie in the partition of their site, so that alerts of one site can be compared and feedback meets its
 * alert. Both steps share what is known of an incident's alerts and how each rule does.
 */
final class RaiseAlert {
    static final String RAISE = "raise-alert";
    static final String JUDGE = "judge-alert";
    static final String ALERTS = "incident-alerts";
    static final String TIMERS = "alert-timers";
    static final String RECENT = "recent-alerts";
    static final String FIGURES = "alert-figures";

    private RaiseAlert() {}

    static void addTo(VantageTopology vantage, TopologySettings settings, AlertMeters meters, RecordMeters records) {
        var topics = vantage.topics();
        vantage.source(topics.descriptions());
        vantage.source(topics.feedback());
        vantage.topology()
                .addProcessor(
                        RAISE,
                        () -> new RaiseAlertProcessor(topics, settings, meters, records),
                        topics.descriptions().name())
                .addProcessor(
                        JUDGE,
                        () -> new JudgeAlertProcessor(topics, settings, meters, records),
                        topics.feedback().name())
                .addStateStore(vantage.store(ALERTS, new IncidentAlertsMapping()), RAISE, JUDGE)
                .addStateStore(Timers.storeBuilder(TIMERS), RAISE, JUDGE)
                .addStateStore(vantage.store(RECENT, new RecentAlertMapping()), RAISE)
                .addStateStore(vantage.store(FIGURES, new AlertFiguresMapping()), RAISE, JUDGE);
        vantage.sink(topics.alerts(), RAISE);
        vantage.deadLetterSink(topics.descriptions(), RAISE);
        vantage.deadLetterSink(topics.feedback(), JUDGE);
    }
}
