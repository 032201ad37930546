package city.vantage.app.replay;

import city.vantage.app.config.VantageConfig;
import city.vantage.app.reader.TopicLog;
import city.vantage.app.runtime.Progress;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.replay.ReplayRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Begins a replay, or finds the one that was begun. Its plan is written last: without it, everything is made anew where
 * it is missing.
 */
record Preparation(TopicAdmin admin, VantageConfig live, VantageConfig own, Progress progress) {

    /**
     * The plan of the replay of this name, where there is one.
     *
     * @throws ReplayException where it was begun with other parameters
     */
    Optional<ReplayPlan> begun(SortedMap<String, String> parameters) {
        var live = this.live.topics();
        admin.require(List.of(
                live.observations().spec(),
                live.cameras().spec(),
                live.results().spec(),
                live.descriptions().spec()));
        var topic = own.topics().observations();
        var plan = admin.missing(List.of(topic.spec())).isEmpty() ? read(topic.name()) : Optional.<ReplayPlan>empty();
        plan.ifPresent(begun -> refuseOthers(begun.differences(parameters)));
        return plan;
    }

    ReplayPlan begin(SortedMap<String, String> parameters, ReplayRange range, TopicLog log, FeedProducer producer)
            throws InterruptedException {
        progress.say("creating topics " + own.topics().prefix() + "*");
        admin.create(own.topics().all(), own.replication(), true);
        copyCameras();
        var plan = new ReplayPlan(parameters, log.at(range.from()), log.at(range.readUntil()));
        if (log.beginnings().entrySet().stream()
                .anyMatch(begin -> begin.getValue() > 0
                        && begin.getValue().equals(log.at(range.readFrom()).get(begin.getKey())))) {
            progress.say("note: the oldest observations that are left are of the range; older ones are deleted");
        }
        producer.begin(plan, range.from());
        return plan;
    }

    private static void refuseOthers(List<String> differences) {
        if (!differences.isEmpty()) {
            throw new ReplayException(
                    "A replay of this name was begun otherwise. Choose another name, or remove it with --remove:\n  "
                            + String.join("\n  ", differences));
        }
    }

    private Optional<ReplayPlan> read(String topic) {
        try (var log = new TopicLog(own.kafkaClient(), topic)) {
            log.seek(first(log.beginnings()), first(log.ends()));
            while (log.hasMore()) {
                for (var record : log.next()) {
                    var header = record.headers().lastHeader(FeedProducer.PLAN);
                    return header == null ? Optional.empty() : Optional.of(ReplayPlan.parse(header.value()));
                }
            }
            return Optional.empty();
        }
    }

    private static SortedMap<Integer, Long> first(SortedMap<Integer, Long> offsets) {
        return new TreeMap<>(offsets.headMap(1));
    }

    /** As they are now: so a replay that goes on has the same, whatever happens to live's. */
    private void copyCameras() throws InterruptedException {
        var topic = own.topics().cameras().name();
        try (var log = new TopicLog(live.kafkaClient(), live.topics().cameras().name());
                var producer = producer(own.kafkaClient())) {
            log.seek(log.beginnings(), log.ends());
            var sent = new ArrayList<Future<RecordMetadata>>();
            while (log.hasMore()) {
                for (var record : log.next()) {
                    sent.add(producer.send(
                            new ProducerRecord<>(topic, null, record.timestamp(), record.key(), record.value())));
                }
            }
            for (var each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new ReplayException("The cameras can't be copied: " + e.getCause(), e);
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(Map<String, Object> kafka) {
        var config = new HashMap<>(kafka);
        config.put("acks", "all");
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
