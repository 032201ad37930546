package city.vantage.app.forget;

import city.vantage.app.config.VantageConfig;
import city.vantage.app.runtime.ClusterOffsets;
import city.vantage.app.runtime.TopicAdmin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.TopicPartition;

/** How far Vantage's own groups have read: streams, workers and webhooks. */
record Readers(TopicAdmin admin, VantageConfig config) {
    /** Where each group goes on, by partition; a partition that it has read nothing of isn't there. */
    Map<String, Map<TopicPartition, Long>> positions() {
        var positions = new HashMap<String, Map<TopicPartition, Long>>();
        TopicAdmin.await(admin.admin().listGroups().all(), "Groups can't be listed").stream()
                .filter(this::isOurs)
                .forEach(group -> positions.put(group.groupId(), positions(group)));
        return positions;
    }

    private boolean isOurs(GroupListing group) {
        var id = group.groupId();
        return id.equals(config.stream().applicationId())
                || id.equals(config.worker().group())
                || id.startsWith(config.webhooks().group() + ".");
    }

    private Map<TopicPartition, Long> positions(GroupListing group) {
        var offsets = new ClusterOffsets(admin);
        return group.type().orElse(GroupType.CLASSIC) == GroupType.SHARE
                ? offsets.settled(group.groupId())
                : offsets.committed(group.groupId());
    }

    /** Names of groups that have read some of a topic, and not all that lies before these offsets. */
    static List<String> behind(Map<String, Map<TopicPartition, Long>> positions, Mentions mentions) {
        return positions.entrySet().stream()
                .filter(group -> group.getValue().keySet().stream()
                        .anyMatch(partition -> partition.topic().equals(mentions.topic())))
                .filter(group -> mentions.cuts().entrySet().stream()
                        .anyMatch(cut -> Objects.requireNonNullElse(
                                        group.getValue().get(new TopicPartition(mentions.topic(), cut.getKey())), 0L)
                                < cut.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
