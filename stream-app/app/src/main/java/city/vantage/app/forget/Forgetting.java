package city.vantage.app.forget;

import city.vantage.app.config.VantageConfig;
import city.vantage.app.forget.ForgetReport.Fate;
import city.vantage.app.forget.ForgetReport.Line;
import city.vantage.app.replay.TopicLog;
import city.vantage.app.runtime.CameraProducer;
import city.vantage.app.runtime.Progress;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.vision.image.FrameStore;
import city.vantage.wire.Inbound;
import city.vantage.wire.RecordCodec;
import city.vantage.wire.Topic;
import city.vantage.wire.TopicSpec;
import city.vantage.wire.registry.SchemaRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds all that was ever written of some incidents, deletes their pictures, and says when the records go. Kafka deletes
 * no single record: who can't wait has the beginnings of partitions cut off, with what is older than the incidents.
 *
 * <p>Reads each topic from the first moment of the incidents on, without a trace. What is deleted already is no problem,
 * so it can be done again.
 */
public record Forgetting(
        VantageConfig config, TopicAdmin admin, SchemaRegistry registry, FrameStore store, Progress progress) {
    /** Clocks of cameras and brokers differ. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    /**
     * @param cameras as {@code site/camera}: all incidents that they saw, all their pictures, and their entries in the
     *     registry
     */
    public ForgetReport forget(Set<String> incidents, Set<String> cameras, Extent extent) {
        var wanted = new Wanted(incidents, cameras);
        var topics = config.topics();
        if (!cameras.isEmpty()) {
            each(topics.observations(), wanted::learn);
            each(topics.descriptions(), wanted::learn);
            each(topics.detections(), wanted::note);
        }
        each(topics.observations(), wanted::note);
        each(topics.descriptions(), wanted::note);
        progress.say("%d incidents, %d pictures"
                .formatted(wanted.incidents().size(), wanted.frames().size()));
        var pictures = Pictures.NONE;
        if (extent != Extent.LOOK) {
            removeFromRegistry(cameras);
            pictures = Pictures.delete(wanted.frames(), store);
        }
        return new ForgetReport(
                new TreeSet<>(wanted.incidents()),
                wanted.frames().size(),
                pictures,
                lines(wanted, extent == Extent.RECORDS));
    }

    private List<Line> lines(Wanted wanted, boolean cut) {
        var found = topics().stream()
                .map(topic -> mentions(topic, wanted))
                .filter(mentions -> mentions.records() > 0)
                .toList();
        var isInUse =
                found.stream().filter(mentions -> isState(mentions.topic())).anyMatch(mentions -> mentions.inUse() > 0);
        var positions = cut ? new Readers(admin, config).positions() : Map.<String, Map<TopicPartition, Long>>of();
        return found.stream()
                .map(mentions -> line(mentions, cut, isInUse, positions))
                .toList();
    }

    private Line line(
            Mentions mentions, boolean cut, boolean isInUse, Map<String, Map<TopicPartition, Long>> positions) {
        var lifetime = TopicLifetime.of(admin, mentions.topic());
        if (mentions.topic().startsWith(replays())) {
            return new Line(mentions, lifetime, Fate.REPLAYED, List.of(), 0);
        }
        if (lifetime.compacted()) {
            return new Line(mentions, lifetime, mentions.inUse() > 0 ? Fate.BUSY : Fate.COMPACTS, List.of(), 0);
        }
        if (!cut) {
            return new Line(mentions, lifetime, Fate.EXPIRES, List.of(), 0);
        }
        var behind = Readers.behind(positions, mentions);
        if (isInUse || !behind.isEmpty()) {
            return new Line(mentions, lifetime, Fate.BUSY, behind, 0);
        }
        return new Line(mentions, lifetime, Fate.CUT, List.of(), cut(mentions));
    }

    /** @return how many records went that speak of something else; those of transactions count too */
    private long cut(Mentions mentions) {
        try (var log = TopicLog.uncommitted(config.kafkaClient(), mentions.topic())) {
            var begins = log.beginnings();
            var cuts = new HashMap<TopicPartition, RecordsToDelete>();
            var all = 0L;
            for (var entry : mentions.cuts().entrySet()) {
                cuts.put(
                        new TopicPartition(mentions.topic(), entry.getKey()),
                        RecordsToDelete.beforeOffset(entry.getValue()));
                all += Math.max(0, entry.getValue() - begins.getOrDefault(entry.getKey(), 0L));
            }
            TopicAdmin.await(
                    admin.admin().deleteRecords(cuts).all(), "Records of " + mentions.topic() + " can't be deleted");
            return Math.max(0, all - mentions.records());
        }
    }

    private Mentions mentions(String topic, Wanted wanted) {
        var names = topic.equals(config.topics().detections().name()) ? cameraNames(wanted) : wanted.incidents();
        var mentions = new Mentions(topic);
        if (!names.isEmpty()) {
            var mention = new Mention(names);
            each(topic, wanted.first(), record -> {
                if (mention.isIn(record)) {
                    mentions.add(record);
                }
            });
        }
        return mentions;
    }

    private static Set<String> cameraNames(Wanted wanted) {
        var names = new TreeSet<String>();
        wanted.cameras().forEach(key -> names.add(key.substring(key.indexOf('/') + 1)));
        return names;
    }

    private <V> void each(Topic<V> topic, Consumer<V> seen) {
        var inbound = RecordCodec.of(topic.mapping(), registry).inbound();
        each(topic.name(), Instant.EPOCH, record -> {
            if (inbound.deserialize(record.topic(), record.value()) instanceof Inbound.Accepted<V> accepted) {
                seen.accept(accepted.value());
            }
        });
    }

    /** Every record since then, those of transactions that were taken back too. */
    private void each(String topic, Instant from, Consumer<ConsumerRecord<byte[], byte[]>> seen) {
        try (var log = TopicLog.uncommitted(config.kafkaClient(), topic)) {
            log.seek(from.equals(Instant.MAX) ? log.beginnings() : log.at(from.minus(MARGIN)), log.ends());
            var read = 0L;
            while (log.hasMore()) {
                var records = log.next();
                records.forEach(seen);
                read += records.size();
                progress.show("%s: %d records".formatted(topic, read));
            }
        }
    }

    private void removeFromRegistry(Set<String> cameras) {
        if (cameras.isEmpty()) {
            return;
        }
        try (var producer = new CameraProducer(config.kafkaClient(), config.topics(), registry)) {
            cameras.forEach(producer::unregister);
        }
    }

    /** Those of Vantage that there are: its own, what its streams keep their state in, and what replays have made. */
    private List<String> topics() {
        var existing = TopicAdmin.await(admin.admin().listTopics().names(), "Topics can't be listed");
        var others = existing.stream()
                .filter(topic -> isState(topic) || topic.startsWith(replays()))
                .sorted();
        var own = config.topics().mirroringJson().all().stream()
                .map(TopicSpec::name)
                .filter(existing::contains);
        return new ArrayList<>(Stream.concat(own, others).toList());
    }

    private boolean isState(String topic) {
        return topic.startsWith(config.stream().applicationId() + "-") && topic.endsWith("-changelog");
    }

    private String replays() {
        return config.topics().prefix() + "replay.";
    }
}
