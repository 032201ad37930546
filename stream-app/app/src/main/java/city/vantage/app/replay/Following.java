package city.vantage.app.replay;

import city.vantage.app.config.VantageConfig;
import city.vantage.app.runtime.ClusterOffsets;
import city.vantage.app.runtime.Progress;
import city.vantage.app.runtime.StreamRunner;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Follows a running replay until all of it is described. */
final class Following {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ASK = Duration.ofSeconds(1);
    /** A slow model may take minutes for a batch, and be asked for one phase alone. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ClusterOffsets offsets;
    private final VantageConfig own;
    private final FeedTask task;
    private final ReplayFeed feed;
    private final ReplayWatch watch;
    private final ReuseCount reuse;
    private final Progress progress;
    private final long beganNanos = System.nanoTime();
    private final double before;
    private double seen;
    private double share;
    private boolean allSeen;
    private long askedNanos;

    Following(
            ClusterOffsets offsets,
            VantageConfig own,
            FeedTask task,
            ReplayFeed feed,
            ReplayWatch watch,
            ReuseCount reuse,
            Progress progress) {
        this.offsets = offsets;
        this.own = own;
        this.task = task;
        this.feed = feed;
        this.watch = watch;
        this.reuse = reuse;
        this.progress = progress;
        this.before = Headway.share(copied(), 1, 1);
    }

    /**
     * @return whether all is described; false where it was stopped before
     * @throws ReplayException where nothing has come for long
     */
    boolean untilComplete(StreamRunner streams, ReplayWorkers workers, BooleanSupplier stopping) {
        while (!stopping.getAsBoolean()) {
            watch.read(POLL);
            workers.check();
            if (streams.hasFailed()) {
                throw new ReplayException("The streams have failed; their log says why.");
            }
            look();
            if (isComplete()) {
                return true;
            }
            progress.show(text());
            requirePatience();
        }
        return false;
    }

    String text() {
        share = Math.max(share, Headway.share(copied(), seen, described()));
        return "%s: %,d incidents, %,d of %,d phases described, %,d answers used again, %,d asked"
                .formatted(
                        new Headway(before, share, Duration.ofNanos(System.nanoTime() - beganNanos)).text(),
                        watch.incidents(),
                        watch.described(),
                        watch.phases(),
                        reuse.reused(),
                        reuse.asked());
    }

    /** Streams have seen all when their offsets are behind the last record of each partition. */
    private void look() {
        var ticks = feed.ticks();
        if (allSeen || (System.nanoTime() - askedNanos < ASK.toNanos() && ticks.isEmpty())) {
            return;
        }
        askedNanos = System.nanoTime();
        var topic = own.topics().observations();
        var committed = offsets.committed(own.stream().applicationId(), topic.name());
        var ends = offsets.ends(topic.spec());
        seen = sum(committed.values()) / Math.max(1, sum(ends.values()));
        allSeen = !ticks.isEmpty()
                && ticks.entrySet().stream()
                        .allMatch(tick -> committed.getOrDefault(tick.getKey(), 0L) > tick.getValue());
        seen = allSeen ? 1 : seen;
    }

    private boolean isComplete() {
        return allSeen
                && watch.hasReadViews(offsets.ends(own.topics().views().spec()))
                && watch.described() >= watch.phases();
    }

    private void requirePatience() {
        if (!feed.ticks().isEmpty() && watch.silence().compareTo(PATIENCE) > 0) {
            throw new ReplayException(
                    "Nothing has come for %d minutes; %,d of %,d phases are described. The log and the dead letters of %s may say why. The same command goes on."
                            .formatted(
                                    PATIENCE.toMinutes(),
                                    watch.described(),
                                    watch.phases(),
                                    own.topics().prefix()));
        }
    }

    private double described() {
        return watch.phases() == 0 ? 0 : watch.described() / (double) watch.phases();
    }

    private double copied() {
        return task.plan().total() == 0 ? 1 : feed.done() / (double) task.plan().total();
    }

    private static double sum(Iterable<Long> values) {
        var sum = 0.0;
        for (var value : values) {
            sum += value;
        }
        return sum;
    }
}
