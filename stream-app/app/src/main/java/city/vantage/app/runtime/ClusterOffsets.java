package city.vantage.app.runtime;

import city.vantage.wire.TopicSpec;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How far groups and topics are. */
public record ClusterOffsets(TopicAdmin admin) {
    private static final String UNREADABLE = "Offsets can't be read";

    /** What a group has committed for a topic, by partition; a partition without an offset isn't there. */
    public SortedMap<Integer, Long> committed(String group, String topic) {
        var found = new TreeMap<Integer, Long>();
        committed(group).forEach((partition, offset) -> {
            if (partition.topic().equals(topic)) {
                found.put(partition.partition(), offset);
            }
        });
        return found;
    }

    /** What a group has committed; a partition without an offset isn't there. */
    public Map<TopicPartition, Long> committed(String group) {
        var found = new HashMap<TopicPartition, Long>();
        TopicAdmin.await(admin.admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(), UNREADABLE)
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        found.put(partition, offset.offset());
                    }
                });
        return found;
    }

    /** Before where a share group has settled everything; a partition that it has read nothing of isn't there. */
    public Map<TopicPartition, Long> settled(String shareGroup) {
        var found = new HashMap<TopicPartition, Long>();
        var asked = Map.of(shareGroup, new ListShareGroupOffsetsSpec());
        TopicAdmin.await(admin.admin().listShareGroupOffsets(asked).partitionsToOffsetInfo(shareGroup), UNREADABLE)
                .forEach((partition, info) -> {
                    if (info != null) {
                        found.put(partition, info.startOffset());
                    }
                });
        return found;
    }

    /** Where a topic ends, with what isn't committed yet. */
    public Map<TopicPartition, Long> ends(TopicSpec topic) {
        var ends = new HashMap<TopicPartition, Long>();
        offsets(topic, OffsetSpec.latest()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** The time of the topic's latest record, or 1970 where it has none. */
    public Instant latest(TopicSpec topic) {
        return Instant.ofEpochMilli(offsets(topic, OffsetSpec.maxTimestamp()).values().stream()
                .mapToLong(ListOffsetsResultInfo::timestamp)
                .reduce(0, Math::max));
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(TopicSpec topic, OffsetSpec which) {
        var wanted = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .collect(Collectors.toMap(partition -> partition, _ -> which));
        return TopicAdmin.await(admin.admin().listOffsets(wanted).all(), UNREADABLE);
    }
}
