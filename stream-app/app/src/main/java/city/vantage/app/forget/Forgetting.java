package city.vantage.app.forget;

import city.vantage.app.config.VantageConfig;
import city.vantage.app.forget.ForgetReport.Fate;
import city.vantage.app.forget.ForgetReport.Line;
import city.vantage.app.reader.TopicLog;
import city.vantage.app.replay.ReplayNames;
import city.vantage.app.runtime.CameraProducer;
import city.vantage.app.runtime.Progress;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.vision.image.FrameStore;
import city.vantage.wire.registry.SchemaRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;

/**
 * Deletes the pictures of incidents, and says when the records go that speak of them. Kafka deletes no single record: who
 * can't wait has the beginnings of partitions cut off, with what is older than the incidents.
 *
 * <p>What is deleted already is no problem, so it can be done again.
 */
public record Forgetting(
        VantageConfig config, TopicAdmin admin, SchemaRegistry registry, FrameStore store, Progress progress) {
    /**
     * @param cameras as {@code site/camera}: all incidents that they saw, all their pictures, and their entries in the
     *     registry
     */
    public ForgetReport forget(Set<String> incidents, Set<String> cameras, Extent extent) {
        var search = new TopicSearch(config, admin, registry, progress);
        var wanted = search.wanted(incidents, cameras);
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
                lines(search, wanted, extent == Extent.RECORDS));
    }

    private List<Line> lines(TopicSearch search, Wanted wanted, boolean cut) {
        var found = search.mentions(wanted);
        var isInUse = found.stream()
                .filter(mentions -> search.isState(mentions.topic()))
                .anyMatch(mentions -> mentions.inUse() > 0);
        var positions = cut ? new Readers(admin, config).positions() : Map.<String, Map<TopicPartition, Long>>of();
        return found.stream()
                .map(mentions -> line(mentions, cut, isInUse, positions))
                .toList();
    }

    private Line line(
            Mentions mentions, boolean cut, boolean isInUse, Map<String, Map<TopicPartition, Long>> positions) {
        var lifetime = TopicLifetime.of(admin, mentions.topic());
        if (mentions.topic().startsWith(ReplayNames.ofAll(config.topics().prefix()))) {
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

    private void removeFromRegistry(Set<String> cameras) {
        if (cameras.isEmpty()) {
            return;
        }
        try (var producer = new CameraProducer(config.kafkaClient(), config.topics(), registry)) {
            cameras.forEach(producer::unregister);
        }
    }
}
