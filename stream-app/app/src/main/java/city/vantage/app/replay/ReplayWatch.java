package city.vantage.app.replay;

import city.vantage.app.config.VantageConfig;
import city.vantage.app.reader.RecordReader;
import city.vantage.description.SafetyDescription;
import city.vantage.view.ViewSelection;
import city.vantage.wire.registry.SchemaRegistry;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Counts what comes out of a replay, from its beginning: the final view of each phase, and its description. Exactly once
 * means that numbers are enough.
 */
final class ReplayWatch implements AutoCloseable {
    private final RecordReader<ViewSelection> views;
    private final RecordReader<SafetyDescription> descriptions;
    private long incidents;
    private long phases;
    private long described;
    private long lastNewsNanos = System.nanoTime();

    ReplayWatch(VantageConfig config, SchemaRegistry registry) {
        var topics = config.topics();
        this.views = new RecordReader<>(config.kafkaClient(), topics.views(), registry, true);
        this.descriptions = new RecordReader<>(config.kafkaClient(), topics.descriptions(), registry, true);
    }

    void read(Duration timeout) {
        var half = timeout.dividedBy(2);
        views.read(half).forEach(this::count);
        descriptions.read(half).forEach(this::count);
    }

    long incidents() {
        return incidents;
    }

    /** Phases that have their final view. */
    long phases() {
        return phases;
    }

    /** Phases that have their final description. */
    long described() {
        return described;
    }

    /** How long nothing new has come. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastNewsNanos);
    }

    boolean hasReadViews(Map<TopicPartition, Long> ends) {
        return views.hasRead(ends);
    }

    private void count(ViewSelection view) {
        lastNewsNanos = System.nanoTime();
        if (view.finalRevision()) {
            phases++;
            var all = view.finalPhases();
            incidents += all.isEmpty() || all.getFirst() == view.phase() ? 1 : 0;
        }
    }

    private void count(SafetyDescription description) {
        lastNewsNanos = System.nanoTime();
        described += description.view().finalRevision() ? 1 : 0;
    }

    @Override
    public void close() {
        views.close();
        descriptions.close();
    }
}
