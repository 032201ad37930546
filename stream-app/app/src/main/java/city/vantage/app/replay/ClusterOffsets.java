package city.vantage.app.replay;

import city.vantage.app.runtime.TopicAdmin;
import city.vantage.wire.TopicSpec;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How far groups and topics are. */
record ClusterOffsets(TopicAdmin admin) {

    /** What a group has committed for a topic, by partition; a partition without an offset isn't there. */
    SortedMap<Integer, Long> committed(String group, String topic) {
        var found = new TreeMap<Integer, Long>();
        TopicAdmin.await(
                        admin.admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(),
                        "Offsets can't be read")
                .forEach((partition, offset) -> {
                    if (offset != null && partition.topic().equals(topic)) {
                        found.put(partition.partition(), offset.offset());
                    }
                });
        return found;
    }

    /** Where a topic ends, with what isn't committed yet. */
    Map<TopicPartition, Long> ends(TopicSpec topic) {
        var ends = new HashMap<TopicPartition, Long>();
        offsets(topic, OffsetSpec.latest()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** The time of the topic's latest record, or 1970 where it has none. */
    Instant latest(TopicSpec topic) {
        return Instant.ofEpochMilli(offsets(topic, OffsetSpec.maxTimestamp()).values().stream()
                .mapToLong(ListOffsetsResultInfo::timestamp)
                .reduce(0, Math::max));
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(TopicSpec topic, OffsetSpec which) {
        var wanted = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .collect(Collectors.toMap(partition -> partition, _ -> which));
        return TopicAdmin.await(admin.admin().listOffsets(wanted).all(), "Offsets can't be read");
    }
}
