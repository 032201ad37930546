package city.vantage.app.replay;

import city.vantage.app.config.VantageConfig;
import city.vantage.app.reader.TopicLog;
import city.vantage.app.runtime.Backends;
import city.vantage.app.runtime.ClusterOffsets;
import city.vantage.app.runtime.Pace;
import city.vantage.app.runtime.Progress;
import city.vantage.app.runtime.StreamRunner;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.prompt.ModelVersion;
import city.vantage.replay.ReplayRange;
import city.vantage.wire.RecordCodec;
import city.vantage.wire.registry.SchemaRegistry;
import city.vantage.worker.Backend;
import city.vantage.worker.Workers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Runs a range of live observations through the whole of Vantage again, beside what is live: in topics of its own, by
 * event time alone, with answers that are there already used again. Live topics are only read.
 */
public final class Replay {
    private static final Duration START = Duration.ofSeconds(60);
    /** Where live's time is ahead of the clock, as in a simulation, answers are older than what they are about. */
    private static final Duration ANSWERED_BEFORE = Duration.ofHours(1);

    private final VantageConfig live;
    private final VantageConfig own;
    private final ReplayNames names;
    private final ReplayOptions options;
    private final SchemaRegistry registry;
    private final Progress progress;
    private final BooleanSupplier stopping;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ReuseCount reuse = new ReuseCount();

    /**
     * @param live how live runs
     * @param own the same with {@link ReplayNames#settings}, and what the replay does otherwise
     * @param stopping whether to stop soon; it can go on later
     */
    public Replay(
            VantageConfig live,
            VantageConfig own,
            ReplayNames names,
            ReplayOptions options,
            SchemaRegistry registry,
            Progress progress,
            BooleanSupplier stopping) {
        this.live = live;
        this.own = own;
        this.names = names;
        this.options = options;
        this.registry = registry;
        this.progress = progress;
        this.stopping = stopping;
    }

    /** @throws ReplayException where it can't begin or go on, with what to do */
    public ReplayOutcome run() throws IOException, InterruptedException {
        var backends = new ArrayList<Backend>();
        try (var admin = TopicAdmin.connect(live.kafkaClient())) {
            progress.say("answers come from " + own.inference().requestModel());
            for (var i = 0; i < options.workers(); i++) {
                backends.add(Backends.of(own));
            }
            return run(admin, backends);
        } finally {
            // Those that no worker has taken with it.
            backends.forEach(Backend::close);
        }
    }

    private ReplayOutcome run(TopicAdmin admin, List<Backend> backends) throws IOException, InterruptedException {
        var model = backends.getFirst().model();
        var parameters = Parameters.of(options, own, model);
        var range = new ReplayRange(options.from(), options.to(), options.margin(), live.closeAfter());
        var topic = live.topics().observations();
        var filter = new RangeFilter(
                range,
                options.site(),
                RecordCodec.of(topic.mapping(), registry).inbound(),
                new RefusedByClock(live.kafkaClient(), topic).all());
        var preparation = new Preparation(admin, live, own, progress);
        var begun = preparation.begun(parameters);
        try (var log = TopicLog.ofGroup(live.kafkaClient(), topic.name(), names.feedId());
                var producer = new FeedProducer(
                        own.kafkaClient(),
                        names.feedId(),
                        log.group(),
                        topic.name(),
                        own.topics().observations().name())) {
            var plan = begun.isPresent() ? begun.get() : preparation.begin(parameters, range, log, producer);
            progress.say("looking for incidents at the edges of the range");
            var cut = new EdgeScan(log, filter, stopping).cut(range, plan.end());
            var index = answers(new AnswerSearch(own.kafkaClient(), registry, model, stopping));
            var offsets = new ClusterOffsets(admin);
            var copies = own.topics().observations().spec();
            var task = new FeedTask(
                    plan,
                    () -> offsets.committed(names.feedId(), topic.name()),
                    () -> offsets.latest(copies),
                    filter,
                    cut,
                    live.closeAfter());
            return stopping.getAsBoolean()
                    ? ReplayOutcome.stopped(cut, model)
                    : run(admin, task, log, producer, workers(backends, index), model);
        }
    }

    private AnswerIndex answers(AnswerSearch search) {
        var index = new AnswerIndex();
        search.addTo(index, own.topics().results(), true, Instant.EPOCH);
        var latest = Instant.now().minus(ANSWERED_BEFORE);
        search.addTo(index, live.topics().results(), false, options.from().isBefore(latest) ? options.from() : latest);
        progress.say("%,d answers are known".formatted(index.size())
                + (index.refused() == 0
                        ? ""
                        : "; there is no room for %,d more, which are asked for again".formatted(index.refused())));
        return index;
    }

    private List<Backend> workers(List<Backend> backends, AnswerIndex index) {
        var knowing = backends.stream()
                .<Backend>map(backend -> new KnownAnswers(
                        backend,
                        index,
                        new AnswerLog(
                                own.kafkaClient(),
                                live.topics().results(),
                                own.topics().results(),
                                registry),
                        reuse))
                .toList();
        backends.clear();
        return knowing;
    }

    private ReplayOutcome run(
            TopicAdmin admin,
            FeedTask task,
            TopicLog log,
            FeedProducer producer,
            List<Backend> backends,
            ModelVersion model)
            throws InterruptedException {
        Workers.configureGroup(admin.admin(), own.worker());
        var offsets = new ClusterOffsets(admin);
        progress.say("starting streams and %d worker%s".formatted(backends.size(), backends.size() == 1 ? "" : "s"));
        try (var workers = ReplayWorkers.start(backends.stream()
                        .map(backend -> Workers.create(
                                own.kafkaClient(), own.topics(), registry, backend, own.worker(), meters))
                        .toList());
                var streams = new StreamRunner(own, own.topology().ofCopies(), registry, meters);
                var watch = new ReplayWatch(own, registry)) {
            streams.start();
            if (!streams.awaitRunning(START)) {
                throw new ReplayException("The streams didn't start within " + START + "; their log says why.");
            }
            try (var feed = ReplayFeed.start(task, log, producer, new Pace(options.speed()))) {
                var following = new Following(offsets, own, task, feed, watch, reuse, progress);
                var complete = following.untilComplete(streams, workers, stopping);
                progress.say(following.text());
                return new ReplayOutcome(
                        complete,
                        watch.incidents(),
                        watch.described(),
                        reuse.reused(),
                        reuse.asked(),
                        task.cut(),
                        model);
            } finally {
                streams.leave();
            }
        }
    }
}
