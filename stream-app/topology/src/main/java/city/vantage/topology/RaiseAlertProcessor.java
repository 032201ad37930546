package city.vantage.topology;

import city.vantage.alert.AlertDesk;
import city.vantage.alert.AlertStep;
import city.vantage.alert.IncidentAlerts;
import city.vantage.alert.SafetyAlert;
import city.vantage.description.SafetyDescription;
import city.vantage.incident.Place;
import city.vantage.wire.Inbound;
import city.vantage.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.NullUnmarked;

/** Feeds descriptions and the passing of time to an {@link AlertDesk}, and publishes the changes of alerts. */
@NullUnmarked // fields are set by init
final class RaiseAlertProcessor implements Processor<byte[], Inbound<SafetyDescription>, Object, Object> {
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Topics topics;
    private final TopologySettings settings;
    private final AlertMeters meters;
    private final RecordMeters records;
    private final AlertDesk desk;

    private ProcessorContext<Object, Object> context;
    private AlertStores stores;
    private AlertNeighbours neighbours;
    private KnownCameras cameras;
    private Outlet<SafetyAlert> alerts;
    private DeadLetters deadLetters;
    private EventClock clock;
    private long latestMillis;

    RaiseAlertProcessor(Topics topics, TopologySettings settings, AlertMeters meters, RecordMeters records) {
        this.topics = topics;
        this.settings = settings;
        this.meters = meters;
        this.records = records;
        this.desk = new AlertDesk(settings.alerts());
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.context = context;
        stores = AlertStores.of(context, settings.alerts(), meters);
        stores.showFigures();
        neighbours = new AlertNeighbours(context.getStateStore(RaiseAlert.RECENT));
        cameras = new KnownCameras(context.getStateStore(KnownCameras.STORE));
        alerts = new Outlet<>(topics.alerts(), context);
        deadLetters = DeadLetters.of(topics.descriptions(), context, records);
        // Not the stream time of the task, which feedback moves too: that is given long after.
        clock = new EventClock(() -> latestMillis, context::currentSystemTimeMs, settings.idleAfter());
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, _ -> passTime(clock.nowOrIdle()));
    }

    @Override
    public void process(Record<byte[], Inbound<SafetyDescription>> record) {
        switch (record.value()) {
            case Inbound.Accepted<SafetyDescription> accepted ->
                describe(accepted.value(), record.timestamp(), record.headers());
            case Inbound.Rejected<SafetyDescription> rejected ->
                deadLetters.add(record, rejected.reason(), rejected.detail());
            case Inbound.Tick<SafetyDescription> ignored -> {}
        }
    }

    private void describe(SafetyDescription description, long timestamp, Headers headers) {
        latestMillis = Math.max(latestMillis, timestamp);
        var now = clock.tick();
        var view = description.view();
        var known = upTo(now, view.incidentId());
        keep(
                view.incidentId(),
                known,
                desk.describe(known, description, place(view.siteId(), view.cameraId()), neighbours),
                headers);
    }

    private void passTime(Instant now) {
        stores.timers().ring(now).forEach(incidentId -> upTo(now, incidentId));
        neighbours.forgetBefore(now.minus(settings.alerts().coolDown()));
    }

    /** The incident after all that is due by now, so that it doesn't matter how often the time is looked at. */
    private IncidentAlerts upTo(Instant now, String incidentId) {
        var known = stores.get(incidentId);
        while (known != null && !now.isBefore(known.due(settings.alerts()))) {
            var step = desk.passTime(known, now);
            keep(incidentId, known, step, new RecordHeaders());
            known = step.next();
        }
        return known;
    }

    private void keep(String incidentId, IncidentAlerts before, AlertStep step, Headers headers) {
        stores.keep(incidentId, before, step.next());
        step.recent().forEach(neighbours::remember);
        step.changes().forEach(alert -> publish(alert, headers));
        var siteId = before != null ? before.siteId() : step.next().siteId();
        step.takenBack().forEach(rule -> neighbours.forget(siteId, rule, incidentId));
        step.doubled().forEach(rule -> meters.doubled(siteId, rule));
    }

    /** The record has the time of the change in event time, so that it is the same in a replay. */
    private void publish(SafetyAlert alert, Headers headers) {
        meters.changed(alert);
        if (alert.change() == 0) {
            meters.raisedAfter(alert, context.currentSystemTimeMs());
            stores.count(alert.siteId(), alert.rule(), figures -> figures.plusRaised());
        }
        alerts.publish(
                alert.incidentId(),
                alert,
                alert.changedAt(),
                StepTrace.alerted(alert, headers, context.currentSystemTimeMs()));
    }

    private Place place(String siteId, String cameraId) {
        var camera = cameras.get(siteId, cameraId);
        return camera == null ? null : camera.place();
    }
}
