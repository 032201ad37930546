package city.vantage.app.compare;

import city.vantage.app.reader.TopicLog;
import city.vantage.description.SafetyDescription;
import city.vantage.replay.RangeCut;
import city.vantage.wire.Inbound;
import city.vantage.wire.RecordCodec;
import city.vantage.wire.Topic;
import city.vantage.wire.registry.SchemaRegistry;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Compares live's final descriptions of a range with those of a replay, as the topics have them now.
 *
 * @param site the only one that was replayed, or null for all
 */
public record Comparison(
        Map<String, Object> kafka,
        SchemaRegistry registry,
        RangeCut cut,
        @Nullable String site) {
    /** Differences that are shown one by one. */
    public static final int EXAMPLES = 50;

    public Compared of(String name, Topic<SafetyDescription> live, Topic<SafetyDescription> replayed) {
        var pairing = new Pairing(EXAMPLES);
        var codec = RecordCodec.of(live.mapping(), registry).inbound();
        try (var before = new TopicLog(kafka, live.name());
                var after = new TopicLog(kafka, replayed.name())) {
            before.seek(before.at(cut.range().from()), before.ends());
            after.seek(after.beginnings(), after.ends());
            read(
                    new Side(before, codec, this::belongs, pairing::before),
                    new Side(after, codec, _ -> true, pairing::after));
        }
        return new Compared(
                name, cut.range().from(), cut.range().to(), pairing.report(), pairing.beforeBy(), pairing.afterBy());
    }

    private boolean belongs(SafetyDescription description) {
        var view = description.view();
        return cut.takes(view.incidentId(), view.chosen().capturedAt()) && (site == null || site.equals(view.siteId()));
    }

    /** Always the side that is behind in time, so that few wait for their partners. */
    private static void read(Side before, Side after) {
        while (before.hasMore() || after.hasMore()) {
            if (before.hasMore() && (!after.hasMore() || before.latestMillis <= after.latestMillis)) {
                before.read();
            } else {
                after.read();
            }
        }
    }

    private static final class Side {
        private final TopicLog log;
        private final Deserializer<Inbound<SafetyDescription>> codec;
        private final Predicate<SafetyDescription> belongs;
        private final Consumer<SafetyDescription> each;
        private long latestMillis;

        Side(
                TopicLog log,
                Deserializer<Inbound<SafetyDescription>> codec,
                Predicate<SafetyDescription> belongs,
                Consumer<SafetyDescription> each) {
            this.log = log;
            this.codec = codec;
            this.belongs = belongs;
            this.each = each;
        }

        boolean hasMore() {
            return log.hasMore();
        }

        void read() {
            for (var record : log.next()) {
                latestMillis = Math.max(latestMillis, record.timestamp());
                if (codec.deserialize(record.topic(), record.value())
                                instanceof Inbound.Accepted<SafetyDescription> accepted
                        && accepted.value().view().finalRevision()
                        && belongs.test(accepted.value())) {
                    each.accept(accepted.value());
                }
            }
        }
    }
}
