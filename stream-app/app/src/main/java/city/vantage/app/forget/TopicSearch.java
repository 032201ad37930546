package city.vantage.app.forget;

import city.vantage.app.config.VantageConfig;
import city.vantage.app.reader.TopicLog;
import city.vantage.app.replay.ReplayNames;
import city.vantage.app.runtime.Progress;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.wire.Inbound;
import city.vantage.wire.RecordCodec;
import city.vantage.wire.Topic;
import city.vantage.wire.TopicSpec;
import city.vantage.wire.registry.SchemaRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Finds all that was ever written of some incidents. Reads each topic from their first moment on, without a trace.
 */
record TopicSearch(VantageConfig config, TopicAdmin admin, SchemaRegistry registry, Progress progress) {
    /** Clocks of cameras and brokers differ. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    /** The incidents and pictures that are meant, as far as topics tell. */
    Wanted wanted(Set<String> incidents, Set<String> cameras) {
        var wanted = new Wanted(incidents, cameras);
        var topics = config.topics();
        if (!cameras.isEmpty()) {
            each(topics.observations(), wanted::learn);
            each(topics.descriptions(), wanted::learn);
            each(topics.detections(), wanted::note);
        }
        each(topics.observations(), wanted::note);
        each(topics.descriptions(), wanted::note);
        return wanted;
    }

    /** Of each topic that speaks of them, in the order of the flow. */
    List<Mentions> mentions(Wanted wanted) {
        return topics().stream()
                .map(topic -> mentions(topic, wanted))
                .filter(mentions -> mentions.records() > 0)
                .toList();
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

    /** Those of Vantage that there are: its own, what its streams keep their state in, and what replays have made. */
    private List<String> topics() {
        var replays = ReplayNames.ofAll(config.topics().prefix());
        var existing = TopicAdmin.await(admin.admin().listTopics().names(), "Topics can't be listed");
        var others = existing.stream()
                .filter(topic -> isState(topic) || topic.startsWith(replays))
                .sorted();
        var own = config.topics().mirroringJson().all().stream()
                .map(TopicSpec::name)
                .filter(existing::contains);
        return Stream.concat(own, others).toList();
    }

    /** Whether streams keep their state there. */
    boolean isState(String topic) {
        return topic.startsWith(config.stream().applicationId() + "-") && topic.endsWith("-changelog");
    }
}
