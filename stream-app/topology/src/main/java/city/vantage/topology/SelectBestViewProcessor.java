package city.vantage.topology;

import city.vantage.conflict.ConflictModel;
import city.vantage.incident.Observation;
import city.vantage.incident.RejectedException;
import city.vantage.incident.RejectionReason;
import city.vantage.incident.SourceOffset;
import city.vantage.metric.ObservationOutcome;
import city.vantage.view.ClosedIncident;
import city.vantage.view.IncidentFrames;
import city.vantage.view.SelectionWriter;
import city.vantage.view.Sighting;
import city.vantage.view.Step;
import city.vantage.view.TimedIncident;
import city.vantage.view.ViewSelection;
import city.vantage.view.ViewSelector;
import city.vantage.wire.CopyOrigin;
import city.vantage.wire.Inbound;
import city.vantage.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;

/** Feeds observations and the passing of time to a {@link ViewSelector}, and keeps what it returns. */
@NullUnmarked // fields are set by init
final class SelectBestViewProcessor implements Processor<byte[], Inbound<Observation>, Object, Object> {
    private static final Duration STREAM_TICK = Duration.ofMillis(100);
    private static final Duration WALL_TICK = Duration.ofMillis(500);

    private final Topics topics;
    private final TopologySettings settings;
    private final RecordMeters meters;
    private final boolean asking;
    private final ViewSelector selector;

    private ProcessorContext<Object, Object> context;
    private KeyValueStore<String, TimedIncident> incidents;
    private Sightings sightings;
    private Timers timers;
    private KnownCameras cameras;
    private Intake intake;
    private DeadLetters deadLetters;
    private EventClock clock;

    SelectBestViewProcessor(Topics topics, TopologySettings settings, RecordMeters meters, boolean asking) {
        this.topics = topics;
        this.settings = settings;
        this.meters = meters;
        this.asking = asking;
        this.selector = new ViewSelector(settings.policy());
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.context = context;
        incidents = context.getStateStore(SelectBestView.INCIDENTS);
        sightings = new Sightings(context.getStateStore(SelectBestView.SIGHTINGS));
        timers = new Timers(context.getStateStore(SelectBestView.TIMERS));
        cameras = new KnownCameras(context.getStateStore(KnownCameras.STORE));
        intake = new Intake(cameras, settings.frames(), settings.mostAhead(), context::currentSystemTimeMs);
        deadLetters = DeadLetters.of(topics.observations(), context, meters);
        clock = new EventClock(context, settings.idleAfter());
        context.schedule(STREAM_TICK, PunctuationType.STREAM_TIME, _ -> passTime(clock.now()));
        context.schedule(WALL_TICK, PunctuationType.WALL_CLOCK_TIME, _ -> passTime(clock.nowOrIdle()));
    }

    @Override
    public void process(Record<byte[], Inbound<Observation>> record) {
        var now = clock.tick();
        switch (record.value()) {
            case Inbound.Accepted<Observation> accepted -> observe(record, accepted.value(), now);
            case Inbound.Rejected<Observation> rejected ->
                deadLetters.add(record, rejected.reason(), rejected.detail());
            case Inbound.Tick<Observation> ignored -> {}
        }
    }

    private void observe(Record<byte[], Inbound<Observation>> record, Observation observation, Instant now) {
        TimedIncident stored;
        Step step;
        try {
            intake.check(record.key(), observation.incidentId(), observation);
            stored = upTo(now, observation.incidentId());
            if (sightings.contains(observation)) {
                throw new RejectedException(RejectionReason.DUPLICATE, "the camera has reported this frame before");
            }
            step = selector.observe(
                    stored == null ? null : stored.state(), observation, now, () -> cameras.at(observation.siteId()));
        } catch (RejectedException e) {
            deadLetters.add(record, e.reason(), e.getMessage());
            return;
        }
        meters.observations(ObservationOutcome.ACCEPTED, 1);
        sightings.add(new Sighting(observation, source(record)));
        keep(observation.incidentId(), stored, step, now, sightings.of(observation.incidentId()));
    }

    private SourceOffset source(Record<byte[], Inbound<Observation>> record) {
        return settings.copied()
                ? CopyOrigin.of(record.headers()).orElseGet(deadLetters::origin)
                : deadLetters.origin();
    }

    private void passTime(Instant now) {
        timers.ring(now).forEach(incidentId -> upTo(now, incidentId));
    }

    /**
     * The incident after all that is due by now, each thing decided at the time it was due. Kafka Streams looks at the
     * time only now and then, so an observation may come to an incident whose close is overdue; what is decided must not
     * depend on that, or a replay would decide otherwise.
     */
    private TimedIncident upTo(Instant now, String incidentId) {
        var stored = incidents.get(incidentId);
        while (stored != null && !now.isBefore(stored.timer())) {
            timers.clear(stored.timer(), incidentId);
            var seen = sightings.of(incidentId);
            var step = selector.passTime(stored.state(), stored.timer(), seen);
            stored = keep(incidentId, null, step, stored.timer(), seen);
        }
        return stored;
    }

    /** @param stored the incident whose timer still stands, or null where it has none */
    private TimedIncident keep(String incidentId, TimedIncident stored, Step step, Instant now, IncidentFrames seen) {
        if (!step.decisions().isEmpty()) {
            publish(step, now, seen);
        }
        if (step.next() instanceof ClosedIncident) {
            sightings.forget(seen);
            StepTrace.closed(step.of(), context.currentSystemTimeMs());
        }
        if (step.next() == null) {
            incidents.delete(incidentId);
            return null;
        }
        // An alarm that rings too early is set anew; moving it with every observation would cost two writes each.
        var due = step.next().due(settings.policy());
        var moved = stored == null || due.isBefore(stored.timer());
        if (moved) {
            if (stored != null) {
                timers.clear(stored.timer(), incidentId);
            }
            timers.set(due, incidentId);
        }
        var kept = new TimedIncident(step.next(), moved ? due : stored.timer());
        incidents.put(incidentId, kept);
        return kept;
    }

    private void publish(Step step, Instant now, IncidentFrames seen) {
        var writer = new SelectionWriter(settings.policy(), step.of(), seen);
        var conflict = ConflictModel.SIMULATED.of(seen);
        step.decisions().forEach(decision -> publish(writer.write(decision).with(conflict), now));
    }

    private void publish(ViewSelection selection, Instant now) {
        // Of phases that were told from motion, each observation counts for the whole already.
        if (selection.finalRevision() && !selection.phaseEstimated()) {
            count(selection);
        }
        if (selection.revision() == 1) {
            meters.selected(selection.chosen().capturedAt(), context.currentSystemTimeMs());
        }
        var headers = StepTrace.selected(selection, context.currentSystemTimeMs());
        var view = new Record<Object, Object>(selection.incidentId(), selection, now.toEpochMilli(), headers);
        context.forward(view, VantageTopology.sinkName(topics.views()));
        if (asking) {
            context.forward(view, Describe.ASSEMBLE);
        }
    }

    private void count(ViewSelection selection) {
        for (var candidate : selection.candidates()) {
            var chosen = candidate.score().cameraId().equals(selection.cameraId());
            meters.observations(
                    chosen ? ObservationOutcome.SELECTED : ObservationOutcome.SUPERSEDED, candidate.observations());
        }
    }
}
