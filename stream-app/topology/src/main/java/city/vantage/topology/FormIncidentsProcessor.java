package city.vantage.topology;

import city.vantage.formation.Assignment;
import city.vantage.formation.SiteFormation;
import city.vantage.incident.Observation;
import city.vantage.incident.RejectedException;
import city.vantage.incident.RejectionReason;
import city.vantage.wire.Inbound;
import city.vantage.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;

/** Feeds frames and the passing of time to the {@link SiteFormation} of each site, and sends frames on as observations. */
@NullUnmarked // fields are set by init
final class FormIncidentsProcessor implements Processor<byte[], Inbound<Observation>, Object, Object> {
    private static final Duration TICK = Duration.ofMillis(500);

    /** A site's own frames move its time. Others' do so only after this long, since its network may be the slower one. */
    private static final Duration BEHIND = Duration.ofSeconds(10);

    private final Topics topics;
    private final TopologySettings settings;
    private final RecordMeters meters;

    /** Sites with their frames, as the stores have them: as many as are being watched. */
    private final Map<String, SiteFormation> sites = new HashMap<>();

    private ProcessorContext<Object, Object> context;
    private KeyValueStore<String, SiteFormation> store;
    private SiteFrames frames;
    private Intake intake;
    private DeadLetters deadLetters;
    private EventClock clock;

    FormIncidentsProcessor(Topics topics, TopologySettings settings, RecordMeters meters) {
        this.topics = topics;
        this.settings = settings;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.context = context;
        store = context.getStateStore(FormIncidents.SITES);
        frames = new SiteFrames(context.getStateStore(FormIncidents.FRAMES));
        intake = new Intake(
                new KnownCameras(context.getStateStore(KnownCameras.STORE)),
                settings.frames(),
                settings.mostAhead(),
                context::currentSystemTimeMs);
        deadLetters = DeadLetters.of(topics.detections(), context, meters);
        clock = new EventClock(context, settings.idleAfter());
        recall();
        context.schedule(TICK, PunctuationType.STREAM_TIME, _ -> passTime(clock.now()));
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, _ -> passTime(clock.nowOrIdle()));
    }

    @Override
    public void process(Record<byte[], Inbound<Observation>> record) {
        clock.tick();
        switch (record.value()) {
            case Inbound.Accepted<Observation> accepted -> observe(record, accepted.value());
            case Inbound.Rejected<Observation> rejected ->
                deadLetters.add(record, rejected.reason(), rejected.detail());
            case Inbound.Tick<Observation> ignored -> {}
        }
    }

    private void observe(Record<byte[], Inbound<Observation>> record, Observation frame) {
        SiteFormation.Step step;
        try {
            intake.check(record.key(), frame.siteId(), frame);
            if (frames.contains(frame)) {
                throw new RejectedException(RejectionReason.DUPLICATE, "the camera has reported this frame before");
            }
            step = sites.getOrDefault(frame.siteId(), SiteFormation.from(frame.siteId(), frame.capturedAt()))
                    .observe(frame);
        } catch (RejectedException e) {
            deadLetters.add(record, e.reason(), e.getMessage());
            return;
        }
        frames.add(frame);
        keep(frame.siteId(), step);
    }

    private void passTime(Instant now) {
        List.copyOf(sites.entrySet())
                .forEach(site -> keep(site.getKey(), site.getValue().passTime(now.minus(BEHIND))));
    }

    private void keep(String siteId, SiteFormation.Step step) {
        step.assignments().forEach(this::send);
        var before = sites.get(siteId);
        var next = step.next();
        var judged = next.watch().judgedUntil();
        if (before != null && before.watch().judgedUntil() == judged) {
            sites.put(siteId, next);
            return;
        }
        frames.forgetBefore(siteId, judged - SiteFormation.KEPT.toMillis());
        if (next.hasIncident() || frames.hasAny(siteId)) {
            sites.put(siteId, next);
            store.put(siteId, next);
        } else {
            sites.remove(siteId);
            store.delete(siteId);
        }
    }

    private void send(Assignment assignment) {
        for (var frame : frames.between(assignment.siteId(), assignment.from(), assignment.to())) {
            var observation = frame.of(assignment.incidentId());
            context.forward(
                    new Record<Object, Object>(
                            observation.incidentId(),
                            observation,
                            observation.capturedAt().toEpochMilli()),
                    VantageTopology.sinkName(topics.observations()));
        }
    }

    /** After a restart the stores know what was watched. */
    private void recall() {
        try (var all = store.all()) {
            all.forEachRemaining(entry -> sites.put(entry.key, recalled(entry.value)));
        }
    }

    private SiteFormation recalled(SiteFormation stored) {
        var watch = stored.watch();
        var seen = frames.of(watch.siteId());
        return new SiteFormation(watch.with(seen), stored.assigned());
    }
}
